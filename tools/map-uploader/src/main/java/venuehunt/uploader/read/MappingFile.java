package venuehunt.uploader.read;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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

    /** Reads it and looks whether every word of it means something. */
    public static MappingFile read(Path path) throws YamlFileException {
        YamlFile yaml = YamlFile.of("mapping file", path);
        MappingFile mapping = yaml.read(MappingFile.class);
        Map<String, String> seen = new HashMap<>();
        for (Map.Entry<String, @Nullable String> entry : mapping.entries().entrySet()) {
            check(entry.getKey(), entry.getValue(), seen, yaml.line("kinds", entry.getKey()));
        }
        return mapping;
    }

    private Map<String, @Nullable String> entries() {
        return kinds == null ? Map.<String, @Nullable String>of() : kinds;
    }

    private static void check(String word, @Nullable String meaning, Map<String, String> seen, String line)
            throws YamlFileException {
        String shown = '"' + PlainText.cut(PlainText.clean(word)) + '"';
        if (meaning == null || !ZoneWords.OURS.contains(meaning)) {
            throw new YamlFileException(line + shown + " means "
                    + (meaning == null ? "nothing" : '"' + PlainText.cut(PlainText.clean(meaning)) + '"')
                    + ", expected one of " + String.join(", ", ZoneWords.OURS));
        }
        String same = Declared.sameForAll(word);
        if (same.isEmpty()) {
            throw new YamlFileException(line + "a kind without a word; what has none gets the one of the key \"kind\"");
        }
        String before = seen.putIfAbsent(same, shown);
        if (before != null) {
            throw new YamlFileException(line + shown + " is " + before + " once more, in small letters and large");
        }
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
