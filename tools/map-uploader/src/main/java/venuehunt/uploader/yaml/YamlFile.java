package venuehunt.uploader.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML file of one sort, e.g. "hunt file". */
public final class YamlFile {
    private static final long MAX_BYTES = 1 << 20;

    private final String sort;
    private final byte[] yaml;
    private final YAMLMapper mapper = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private YamlFile(String sort, byte[] yaml) {
        this.sort = sort;
        this.yaml = yaml;
    }

    public static YamlFile of(String sort, Path path) throws YamlFileException {
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw new YamlFileException("has more than " + (MAX_BYTES >> 20) + " MiB, which no " + sort + " has");
            }
            return new YamlFile(sort, Files.readAllBytes(path));
        } catch (IOException unreadable) {
            throw new YamlFileException("cannot be read: is there such a file?");
        }
    }

    /** Its keys as the components of a record; those that are not there are null. */
    public <T> T read(Class<T> keys) throws YamlFileException {
        try {
            T read = mapper.readValue(yaml, keys);
            if (read == null) {
                throw new YamlFileException("this is no " + sort + ", which has keys and values");
            }
            return read;
        } catch (JacksonException fault) {
            throw new YamlFault(this, fault).explain();
        }
    }

    /** E.g. "line 7: "; empty where that is not known. */
    public String line(String... keys) {
        StringBuilder pointer = new StringBuilder();
        for (String key : keys) {
            pointer.append('/').append(key.replace("~", "~0").replace("/", "~1"));
        }
        return line(lineAt(pointer.toString()));
    }

    static String line(int line) {
        return line < 1 ? "" : "line " + line + ": ";
    }

    String sort() {
        return sort;
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
