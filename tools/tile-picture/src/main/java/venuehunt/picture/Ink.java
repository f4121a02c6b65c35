package venuehunt.picture;

import java.awt.Color;
import java.awt.Font;

/** What letters and lines are drawn with. */
public final class Ink {
    public static final Color DARK = new Color(0x333333);
    public static final Color GREY = new Color(0x6B6B6B);
    public static final Color FRAME = new Color(0xC8C6C0);
    public static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 22);
    public static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

    private Ink() {
    }
}
