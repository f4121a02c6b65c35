package venuehunt.uploader.hunt;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;
import venuehunt.uploader.plan.PlainText;

/** Says in a curator's words what is wrong with a YAML file, and in which line. */
final class YamlFault {
    private final YAMLMapper mapper;
    private final byte[] yaml;

    YamlFault(YAMLMapper mapper, byte[] yaml) {
        this.mapper = mapper;
        this.yaml = yaml;
    }

    HuntFileException explain(JacksonException fault) {
        return new HuntFileException(switch (fault) {
            case UnrecognizedPropertyException unknown -> line(unknown) + "there is no key \""
                    + PlainText.clean(unknown.getPropertyName()) + "\" here; the keys are " + known(unknown);
            case MismatchedInputException mismatched when fault.getPath().isEmpty() ->
                "this is no hunt file, which has keys and values";
            case MismatchedInputException mismatched -> line(mismatched) + "the value of \""
                    + PlainText.clean(key(mismatched)) + "\" is not " + expected(mismatched.getTargetType());
            default -> line(fault) + "this is no YAML: "
                    + PlainText.clean(String.valueOf(fault.getOriginalMessage()).lines().findFirst().orElse(""));
        });
    }

    private static String known(UnrecognizedPropertyException unknown) {
        List<String> keys = unknown.getKnownPropertyIds() == null
                ? List.of()
                : unknown.getKnownPropertyIds().stream().map(String::valueOf).toList();
        return String.join(", ", new TreeSet<>(keys));
    }

    private static String key(JacksonException fault) {
        String innermost = fault.getPath().getLast().getPropertyName();
        return innermost == null ? "an item of " + fault.getPath().getFirst().getPropertyName() : innermost;
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        if (type == Double.class) {
            return "a number";
        }
        if (type == Instant.class) {
            return "a time like 2027-07-03T18:00:00Z";
        }
        if (type == String.class) {
            return "a text";
        }
        return type == List.class ? "a list" : "a group of keys and values";
    }

    private String line(JacksonException fault) {
        int line = fault.getPath().isEmpty() ? lineOf(fault) : lineAt(pointer(fault));
        return line < 1 ? "" : "line " + line + ": ";
    }

    private static int lineOf(JacksonException fault) {
        return fault.getLocation() == null ? 0 : fault.getLocation().getLineNr();
    }

    private static String pointer(JacksonException fault) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : fault.getPath()) {
            pointer.append('/').append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName());
        }
        return pointer.toString();
    }

    /** Records are filled from a buffer that has forgotten its lines, so the place is looked up in the text again. */
    private int lineAt(String pointer) {
        try (JsonParser parser = mapper.createParser(yaml)) {
            while (parser.nextToken() != null) {
                if (parser.streamReadContext().pathAsPointer().toString().equals(pointer)) {
                    return parser.currentTokenLocation().getLineNr();
                }
            }
        }
        return 0;
    }
}
