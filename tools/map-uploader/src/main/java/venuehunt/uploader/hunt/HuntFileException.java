package venuehunt.uploader.hunt;

/** The hunt file cannot be taken, or does not fit the map; the message is a sentence for the curator. */
public final class HuntFileException extends Exception {
    public HuntFileException(String sentence) {
        super(sentence);
    }
}
