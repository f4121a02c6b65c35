package venuehunt.uploader.preview;

import java.awt.geom.Rectangle2D;
import java.util.List;
import venuehunt.picture.Ink;

/** A name on the map, in one line or two about the middle of its box. */
record Label(List<String> lines, Letters letters, Rectangle2D box) {
    private static final int BETWEEN_PIXELS = 2;
    private static final int MAX_CHARACTERS = 40;

    /** With its middle there. */
    static Label at(double x, double y, List<String> lines, Letters letters, Ruler ruler) {
        double width = lines.stream().mapToDouble(line -> ruler.pixels(line, letters)).max().orElse(0);
        double height = lines.size() * lineHeight(letters);
        return new Label(lines, letters, new Rectangle2D.Double(x - width / 2, y - height / 2, width, height));
    }

    /** A name in one line; of any length, but for the longest. */
    static List<String> oneLine(String name) {
        int end = name.offsetByCodePoints(0, Math.min(MAX_CHARACTERS, name.codePointCount(0, name.length())));
        return List.of(end == name.length() ? name : name.substring(0, end).strip() + "…");
    }

    /** Split at the space next to its middle; in one line where there is none. */
    static List<String> twoLines(String name) {
        String line = oneLine(name).getFirst();
        int before = line.lastIndexOf(' ', line.length() / 2);
        int after = line.indexOf(' ', line.length() / 2);
        if (before < 1 && after < 0) {
            return List.of(line);
        }
        boolean afterIsNearer = after >= 0 && after - line.length() / 2 < line.length() / 2 - before;
        int split = before < 1 || afterIsNearer ? after : before;
        return List.of(line.substring(0, split), line.substring(split + 1));
    }

    Label movedTo(double x, double y) {
        return new Label(lines, letters, new Rectangle2D.Double(x - box.getWidth() / 2, y - box.getHeight() / 2,
                box.getWidth(), box.getHeight()));
    }

    void draw(Pen pen) {
        double baseline = box.getY() + letters.font().getSize();
        for (String line : lines) {
            pen.label(line, box.getCenterX() - pen.pixels(line, letters) / 2, baseline, letters,
                    Ink.DARK.getRGB() & 0xFFFFFF);
            baseline += lineHeight(letters);
        }
    }

    private static double lineHeight(Letters letters) {
        return letters.font().getSize() + BETWEEN_PIXELS;
    }
}
