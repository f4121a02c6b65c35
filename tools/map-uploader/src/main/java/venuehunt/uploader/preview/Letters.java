package venuehunt.uploader.preview;

import java.awt.Font;
import venuehunt.picture.Ink;

/** Sizes of letters. */
enum Letters {
    TITLE, TEXT, SMALL, BADGE;

    private static final float SMALL_PIXELS = 11;

    Font font() {
        return switch (this) {
            case TITLE -> Ink.TITLE;
            case TEXT -> Ink.TEXT;
            case SMALL -> Ink.TEXT.deriveFont(SMALL_PIXELS);
            case BADGE -> Ink.TEXT.deriveFont(Font.BOLD, SMALL_PIXELS);
        };
    }
}
