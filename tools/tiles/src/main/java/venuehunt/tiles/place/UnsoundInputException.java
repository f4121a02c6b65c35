package venuehunt.tiles.place;

/** Somebody's text is no place. The message is a sentence for whoever wrote it. */
public final class UnsoundInputException extends Exception {
    /** Without a stack trace: a file may have a million such lines. */
    public UnsoundInputException(String sentence) {
        super(sentence, null, false, false);
    }

    /** The sentence. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
