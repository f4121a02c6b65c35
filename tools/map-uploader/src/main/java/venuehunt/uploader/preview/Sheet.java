package venuehunt.uploader.preview;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import venuehunt.picture.Ink;
import venuehunt.picture.NorthArrow;
import venuehunt.picture.ScaleBar;
import venuehunt.picture.Sign;
import venuehunt.uploader.plan.Finding;

/** Title, map, key, bar of metres and the list of findings, laid out once and drawn by any pen. */
final class Sheet {
    static final int MARGIN = 24;
    static final int HEADER = 76;
    private static final int ABOVE_FOOTER = 18;

    private final Drawing drawing;
    private final String caption;
    private final MapView view;
    private final DrawnMap map;
    private final List<Mark> marks;
    private final List<Label> labels;
    private final ScaleBar bar;
    private final Key key;
    private final FindingList list;

    Sheet(Drawing drawing, String file, List<Finding> findings, Ruler ruler) {
        this.drawing = drawing;
        view = MapView.of(drawing.scale(), drawing.coreMetres(), drawing.areas(), MARGIN, HEADER);
        caption = caption(file);
        map = new DrawnMap(drawing, view);
        marks = Mark.place(FindingList.listed(findings), view);
        labels = Labels.place(drawing.zones(), view, ruler, marks.stream().map(Mark::box).toList());
        bar = ScaleBar.of(view.pixelsPerMetre());
        key = key(ruler);
        list = new FindingList(findings, namesInSight() - labels.size(), ruler, width() - 2.0 * MARGIN);
    }

    private int namesInSight() {
        return Math.toIntExact(drawing.zones().stream().filter(zone -> !zone.name().isEmpty())
                .filter(zone -> view.path(zone.area()).intersects(view.frame())).count());
    }

    private String caption(String file) {
        Envelope extent = drawing.coreMetres();
        return String.format(Locale.ROOT, "%s  ·  %,.0f m from west to east, %,.0f m from south to north  ·  %d %s%s",
                file, extent.getWidth(), extent.getHeight(), drawing.zones().size(),
                drawing.zones().size() == 1 ? "zone" : "zones", drawing.plan().isPresent() ? "" : "  ·  no plan yet");
    }

    private Key key(Ruler ruler) {
        Key made = new Key(ruler, width() - 4.0 * MARGIN - bar.widthPixels());
        if (!drawing.boundaries().isEmpty()) {
            made.add("boundary", Key.line(DrawnMap.BOUNDARY_RGB, 2, false));
        }
        map.signs().forEach(sign -> made.add(sign.words, swatch(sign)));
        if (!drawing.unsound().isEmpty()) {
            made.add("to be mended", Key.line(DrawnMap.UNSOUND_RGB, 2, true));
        }
        return made;
    }

    private static Key.Swatch swatch(Sign sign) {
        return switch (sign) {
            case PLAY_TOO -> Key.hatched(Sign.OUTSIDE.rgb, Hatching.PLAYED);
            case STAFF -> Key.hatched(sign.rgb, Hatching.STAFF);
            case NO_GO -> Key.hatched(sign.rgb, Hatching.NO_GO);
            case OUTSIDE, UNUSED, PLAY, OTHER, STAGE, BEYOND, ANCHOR -> Key.ground(sign.rgb);
        };
    }

    int width() {
        return (int) view.frame().getWidth() + 2 * MARGIN;
    }

    int height() {
        return (int) listTop() + list.heightPixels() + MARGIN / 2;
    }

    private double footerTop() {
        return view.frame().getMaxY() + ABOVE_FOOTER;
    }

    private double listTop() {
        return footerTop() + Math.max(key.heightPixels(), 2 * Key.LINE_PIXELS) + MARGIN / 3;
    }

    void draw(Pen pen) {
        pen.fill(new Rectangle2D.Double(0, 0, width(), height()), 0xFFFFFF);
        drawHeader(pen);
        pen.within(view.frame(), () -> {
            map.draw(pen);
            labels.forEach(label -> label.draw(pen));
            marks.forEach(mark -> mark.draw(pen));
        });
        pen.line(view.frame(), rgb(Ink.FRAME), 1, false);
        key.draw(pen, MARGIN, footerTop());
        drawBar(pen, width() - MARGIN - bar.widthPixels(), footerTop() + 4);
        list.draw(pen, MARGIN, listTop());
    }

    private void drawHeader(Pen pen) {
        double room = width() - 4.0 * MARGIN;
        pen.write(fitting(drawing.title(), Letters.TITLE, room, pen), MARGIN, 36, Letters.TITLE, rgb(Ink.DARK));
        pen.write(fitting(caption, Letters.TEXT, room, pen), MARGIN, 59, Letters.TEXT, rgb(Ink.GREY));
        double middle = width() - MARGIN - 8;
        pen.fill(NorthArrow.at(middle, 18), rgb(Ink.DARK));
        pen.write("N", middle - pen.pixels("N", Letters.TEXT) / 2, 57, Letters.TEXT, rgb(Ink.DARK));
    }

    private static String fitting(String text, Letters letters, double room, Ruler ruler) {
        String fitting = text;
        while (ruler.pixels(fitting, letters) > room) {
            fitting = fitting.substring(0, fitting.offsetByCodePoints(fitting.length(), -2)).strip() + "…";
        }
        return fitting;
    }

    private void drawBar(Pen pen, double x, double y) {
        double width = bar.widthPixels();
        pen.fill(new Rectangle2D.Double(x, y, width / 2, ScaleBar.HEIGHT_PIXELS), rgb(Ink.DARK));
        pen.line(new Rectangle2D.Double(x, y, width, ScaleBar.HEIGHT_PIXELS), rgb(Ink.DARK), 1, false);
        pen.write("0", x, y + 22, Letters.TEXT, rgb(Ink.DARK));
        pen.write(bar.words(), x + width - pen.pixels(bar.words(), Letters.TEXT), y + 22, Letters.TEXT, rgb(Ink.DARK));
    }

    private static int rgb(Color colour) {
        return colour.getRGB() & 0xFFFFFF;
    }
}
