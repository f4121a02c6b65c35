package venuehunt.picture;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.Locale;

/** A bar of a round length: 1, 2 or 5 times a power of ten metres, the longest that fits. */
public record ScaleBar(int metres, int widthPixels) {
    static final int MAX_WIDTH_PIXELS = 200;
    public static final int HEIGHT_PIXELS = 6;

    public static ScaleBar of(double pixelsPerMetre) {
        int best = 1;
        for (int power = 1; power * pixelsPerMetre <= MAX_WIDTH_PIXELS; power *= 10) {
            for (int times : new int[]{1, 2, 5}) {
                best = times * power * pixelsPerMetre <= MAX_WIDTH_PIXELS ? times * power : best;
            }
        }
        return new ScaleBar(best, (int) Math.round(best * pixelsPerMetre));
    }

    /** How long it is. */
    public String words() {
        return String.format(Locale.ROOT, "%,d m", metres);
    }

    /** With its left end and its upper edge there. */
    void draw(Graphics2D on, int x, int y) {
        on.setColor(Color.WHITE);
        on.fillRect(x, y, widthPixels, HEIGHT_PIXELS);
        on.setColor(Ink.DARK);
        on.fillRect(x, y, widthPixels / 2, HEIGHT_PIXELS);
        on.drawRect(x, y, widthPixels, HEIGHT_PIXELS);
        String length = words();
        FontMetrics letters = on.getFontMetrics();
        int baseline = y + HEIGHT_PIXELS + letters.getAscent() + 4;
        on.drawString("0", x, baseline);
        on.drawString(length, x + widthPixels - letters.stringWidth(length) + 1, baseline);
    }
}
