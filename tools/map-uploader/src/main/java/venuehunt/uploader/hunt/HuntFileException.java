package venuehunt.uploader.hunt;

import venuehunt.uploader.plan.PlainText;

/** The hunt file cannot be taken, or does not fit the map; the message is a sentence for the curator. */
public final class HuntFileException extends Exception {
    public HuntFileException(String sentence) {
        super(PlainText.clean(sentence)); // which may quote a file that came from anywhere
    }
}
