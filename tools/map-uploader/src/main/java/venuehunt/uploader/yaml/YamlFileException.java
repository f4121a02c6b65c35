package venuehunt.uploader.yaml;

/** The YAML cannot be taken; the message is a sentence for the curator. */
public final class YamlFileException extends Exception {
    public YamlFileException(String sentence) {
        super(sentence);
    }
}
