package venuehunt.picture;

import java.awt.Color;
import java.awt.Font;

/** What letters and lines are drawn with. */
final class Ink {
    static final Color DARK = new Color(0x333333);
    static final Color GREY = new Color(0x6B6B6B);
    static final Color FRAME = new Color(0xC8C6C0);
    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 22);
    static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

    private Ink() {
    }
}
