package venuehunt.uploader.format;

/** The file as a whole cannot be taken; the message is a sentence for the curator. */
public final class UnreadableFileException extends Exception {
    public UnreadableFileException(String sentence) {
        super(sentence);
    }
}
