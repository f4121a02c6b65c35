package venuehunt.uploader.preview;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import venuehunt.picture.Ink;

/** What the colours and lines mean, in lines as long as there is room. */
final class Key {
    static final int LINE_PIXELS = 26;
    private static final int SWATCH_WIDTH = 26;
    private static final int SWATCH_HEIGHT = 16;
    private static final int BEFORE_WORDS = 6;
    private static final int BETWEEN = 18;

    /** A sample of a colour, a pattern or a line. */
    interface Swatch {
        void draw(Pen pen, Rectangle2D at);
    }

    private record Entry(Swatch swatch, String words, double x, int line) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Ruler ruler;
    private final double widthPixels;
    private double x;
    private int line;

    Key(Ruler ruler, double widthPixels) {
        this.ruler = ruler;
        this.widthPixels = widthPixels;
    }

    void add(String words, Swatch swatch) {
        double width = SWATCH_WIDTH + BEFORE_WORDS + ruler.pixels(words, Letters.TEXT);
        if (x > 0 && x + width > widthPixels) {
            x = 0;
            line++;
        }
        entries.add(new Entry(swatch, words, x, line));
        x += width + BETWEEN;
    }

    int heightPixels() {
        return (line + 1) * LINE_PIXELS;
    }

    void draw(Pen pen, double left, double top) {
        for (Entry entry : entries) {
            double y = top + entry.line() * LINE_PIXELS;
            entry.swatch().draw(pen, new Rectangle2D.Double(left + entry.x(), y, SWATCH_WIDTH, SWATCH_HEIGHT));
            pen.write(entry.words(), left + entry.x() + SWATCH_WIDTH + BEFORE_WORDS, y + SWATCH_HEIGHT - 3,
                    Letters.TEXT, Ink.DARK.getRGB() & 0xFFFFFF);
        }
    }

    static Swatch ground(int rgb) {
        return (pen, at) -> {
            pen.fill(at, rgb);
            pen.line(at, Ink.FRAME.getRGB() & 0xFFFFFF, 1, false);
        };
    }

    static Swatch hatched(int rgb, Hatching hatching) {
        return (pen, at) -> {
            pen.fill(at, rgb);
            pen.hatch(at, hatching);
            pen.line(at, Ink.FRAME.getRGB() & 0xFFFFFF, 1, false);
        };
    }

    static Swatch line(int rgb, double width, boolean dashed) {
        return (pen, at) -> pen.line(new Line2D.Double(at.getMinX(), at.getCenterY(), at.getMaxX(), at.getCenterY()),
                rgb, width, dashed);
    }
}
