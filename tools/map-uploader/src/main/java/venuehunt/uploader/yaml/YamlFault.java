package venuehunt.uploader.yaml;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import venuehunt.uploader.plan.PlainText;

/** Says in a curator's words what is wrong with a YAML file, and in which line. */
final class YamlFault {
    private final YamlFile file;
    private final JacksonException fault;

    YamlFault(YamlFile file, JacksonException fault) {
        this.file = file;
        this.fault = fault;
    }

    YamlFileException explain() {
        return new YamlFileException(switch (fault) {
            case UnrecognizedPropertyException unknown -> line() + "there is no key \""
                    + PlainText.clean(unknown.getPropertyName()) + "\" here; the keys are " + known(unknown);
            case MismatchedInputException _ when fault.getPath().isEmpty() ->
                "this is no " + file.sort() + ", which has keys and values";
            case MismatchedInputException mismatched -> line() + "the value of \"" + PlainText.clean(key())
                    + "\" is not " + expected(mismatched.getTargetType());
            default -> YamlFile.line(fault.getLocation() == null ? 0 : fault.getLocation().getLineNr())
                    + "this is no YAML: "
                    + PlainText.clean(String.valueOf(fault.getOriginalMessage()).lines().findFirst().orElse(""));
        });
    }

    private static String known(UnrecognizedPropertyException unknown) {
        List<String> keys = unknown.getKnownPropertyIds() == null
                ? List.of()
                : unknown.getKnownPropertyIds().stream().map(String::valueOf).toList();
        return String.join(", ", new TreeSet<>(keys));
    }

    private String key() {
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

    private String line() {
        return file.line(fault.getPath().stream().map(YamlFault::step).toArray(String[]::new));
    }

    private static String step(JacksonException.Reference step) {
        return step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName();
    }
}
