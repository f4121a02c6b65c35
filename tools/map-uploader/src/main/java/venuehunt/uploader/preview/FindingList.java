package venuehunt.uploader.preview;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import venuehunt.picture.Ink;
import venuehunt.uploader.plan.Finding;

/** Findings in words below the map, by the numbers that mark them there. */
final class FindingList {
    /** More are better read from map validate. */
    private static final int MOST = 40;
    private static final int LINE_PIXELS = 18;
    private static final int GAP_PIXELS = 6;
    private static final int INDENT_PIXELS = 30;

    private record Item(int number, boolean problem, List<String> lines) {}

    private final List<Item> items = new ArrayList<>();
    private final List<String> more = new ArrayList<>();

    FindingList(List<Finding> findings, int namesLeftOut, Ruler ruler, double widthPixels) {
        for (Finding finding : listed(findings)) {
            items.add(new Item(items.size() + 1, finding.isProblem(),
                    wrap(finding.toString(), ruler, widthPixels - INDENT_PIXELS)));
        }
        if (findings.size() > MOST) {
            more.add("and " + (findings.size() - MOST) + " more, which map validate tells");
        }
        if (namesLeftOut > 0) {
            more.add("Names for which there is no room on the map: " + namesLeftOut);
        }
    }

    static List<Finding> listed(List<Finding> findings) {
        return findings.subList(0, Math.min(MOST, findings.size()));
    }

    int heightPixels() {
        return items.stream().mapToInt(item -> item.lines().size() * LINE_PIXELS + GAP_PIXELS).sum()
                + more.size() * LINE_PIXELS;
    }

    void draw(Pen pen, double left, double top) {
        double y = top;
        for (Item item : items) {
            Mark.badge(pen, item.number(), item.problem(), new Point2D.Double(left + 11, y + LINE_PIXELS / 2.0));
            for (String line : item.lines()) {
                y += LINE_PIXELS;
                pen.write(line, left + INDENT_PIXELS, y - 5, Letters.TEXT, Ink.DARK.getRGB() & 0xFFFFFF);
            }
            y += GAP_PIXELS;
        }
        for (String line : more) {
            y += LINE_PIXELS;
            pen.write(line, left, y - 5, Letters.TEXT, Ink.GREY.getRGB() & 0xFFFFFF);
        }
    }

    private static List<String> wrap(String text, Ruler ruler, double widthPixels) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && ruler.pixels(longer, Letters.TEXT) > widthPixels) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
