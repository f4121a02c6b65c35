package venuehunt.picture;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Signs with their words, in lines as long as there is room. */
final class Legend {
    static final int LINE_PIXELS = 26;
    private static final int SWATCH_WIDTH_PIXELS = 24;
    private static final int SWATCH_HEIGHT_PIXELS = 16;
    private static final int BEFORE_WORDS_PIXELS = 6;
    private static final int BETWEEN_PIXELS = 16;

    private record Entry(Sign sign, int x, int line) {}

    private final List<Entry> entries = new ArrayList<>();

    Legend(Set<Sign> signs, FontMetrics letters, int widthPixels) {
        int x = 0;
        int line = 0;
        for (Sign sign : signs) {
            int width = SWATCH_WIDTH_PIXELS + BEFORE_WORDS_PIXELS + letters.stringWidth(sign.words);
            if (x > 0 && x + width > widthPixels) {
                x = 0;
                line++;
            }
            entries.add(new Entry(sign, x, line));
            x += width + BETWEEN_PIXELS;
        }
    }

    int heightPixels() {
        return (entries.getLast().line() + 1) * LINE_PIXELS;
    }

    void draw(Graphics2D on, int left, int top) {
        for (Entry entry : entries) {
            int x = left + entry.x();
            int y = top + entry.line() * LINE_PIXELS;
            drawSwatch(on, entry.sign(), x, y);
            on.setColor(Ink.DARK);
            FontMetrics letters = on.getFontMetrics();
            on.drawString(entry.sign().words, x + SWATCH_WIDTH_PIXELS + BEFORE_WORDS_PIXELS,
                    y + (SWATCH_HEIGHT_PIXELS + letters.getAscent() - letters.getDescent()) / 2 + 1);
        }
    }

    private static void drawSwatch(Graphics2D on, Sign sign, int left, int top) {
        on.setColor(new Color(sign.rgb));
        on.fillRect(left, top, SWATCH_WIDTH_PIXELS, SWATCH_HEIGHT_PIXELS);
        if (sign == Sign.PLAY_TOO) {
            hatch(on, left, top);
        }
        on.setColor(Ink.FRAME);
        on.drawRect(left, top, SWATCH_WIDTH_PIXELS - 1, SWATCH_HEIGHT_PIXELS - 1);
        if (sign == Sign.ANCHOR) {
            AnchorMark.draw(on, left + SWATCH_WIDTH_PIXELS / 2, top + SWATCH_HEIGHT_PIXELS / 2);
        }
    }

    private static void hatch(Graphics2D on, int left, int top) {
        on.setColor(new Color(Hatch.RGB));
        for (int y = 0; y < SWATCH_HEIGHT_PIXELS; y++) {
            for (int x = 0; x < SWATCH_WIDTH_PIXELS; x++) {
                if (Hatch.covers(x, y)) {
                    on.fillRect(left + x, top + y, 1, 1);
                }
            }
        }
    }
}
