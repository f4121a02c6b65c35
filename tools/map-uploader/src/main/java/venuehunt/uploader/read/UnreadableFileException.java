package venuehunt.uploader.read;

/** The file as a whole cannot be taken; the message is a sentence for the curator. */
public final class UnreadableFileException extends Exception {
    UnreadableFileException(String sentence) {
        super(sentence);
    }
}
