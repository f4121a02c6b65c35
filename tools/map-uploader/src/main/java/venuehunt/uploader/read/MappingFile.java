package venuehunt.uploader.read;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.plan.ZoneWords;
import venuehunt.uploader.yaml.YamlFile;
import venuehunt.uploader.yaml.YamlFileException;

/**
 * What an office means by its attributes and words, written down once for all of its files: YAML with these keys and no
 * others; what is null was not given.
 */
public record MappingFile(@Nullable String nameField, @Nullable String kindField, @Nullable String kind,
        @Nullable Map<String, @Nullable String> kinds) {

    /** More than any office has. */
    private static final int MAX_WORDS = 1_000;

    /** Reads it and looks whether every word of it means something. */
    public static MappingFile read(Path path) throws YamlFileException {
        YamlFile yaml = YamlFile.of("mapping file", path);
        MappingFile mapping = yaml.read(MappingFile.class);
        if (mapping.entries().size() > MAX_WORDS) {
            throw new YamlFileException("it has more than " + MAX_WORDS + " words for kinds");
        }
        Map<String, String> seen = new HashMap<>();
        for (Map.Entry<String, @Nullable String> entry : mapping.entries().entrySet()) {
            Optional<String> fault = fault(entry.getKey(), entry.getValue(), seen);
            if (fault.isPresent()) {
                throw new YamlFileException(yaml.line("kinds", entry.getKey()) + fault.get());
            }
        }
        return mapping;
    }

    private Map<String, @Nullable String> entries() {
        return kinds == null ? Map.<String, @Nullable String>of() : kinds;
    }

    private static Optional<String> fault(String word, @Nullable String meaning, Map<String, String> seen) {
        String shown = '"' + PlainText.cut(PlainText.clean(word)) + '"';
        if (meaning == null || !ZoneWords.OURS.contains(meaning)) {
            return Optional.of(shown + " means "
                    + (meaning == null ? "nothing" : '"' + PlainText.cut(PlainText.clean(meaning)) + '"')
                    + ", expected one of " + String.join(", ", ZoneWords.OURS));
        }
        String same = Declared.sameForAll(word);
        if (same.isEmpty()) {
            return Optional.of("a kind without a word; what has none gets the one of the key \"kind\"");
        }
        String before = seen.putIfAbsent(same, shown);
        return before == null
                ? Optional.empty()
                : Optional.of(shown + " is " + before + " once more, in small letters and large");
    }

    /** What is said on the command line goes before what is written here. */
    public Declared under(Declared said) {
        Map<String, String> meanings = new HashMap<>();
        entries().forEach((word, meaning) -> meanings.put(Declared.sameForAll(word), String.valueOf(meaning)));
        return new Declared(said.crs(), said.layers(), or(said.nameField(), nameField),
                or(said.kindField(), kindField), or(said.kind(), kind), Map.copyOf(meanings));
    }

    private static String or(String said, @Nullable String written) {
        return said.isEmpty() && written != null ? written : said;
    }
}
