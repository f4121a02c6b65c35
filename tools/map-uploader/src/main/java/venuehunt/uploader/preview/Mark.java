package venuehunt.uploader.preview;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import venuehunt.uploader.plan.Finding;

/**
 * The number of a finding at its place: white on red for a problem, red on white for a warning.
 *
 * @param place
 *            where it is meant to be, perhaps beyond the frame; the mark stands near by where that is taken
 */
record Mark(int number, Finding finding, Point2D at, Point2D place) {
    static final double RADIUS_PIXELS = 9;
    private static final int RGB = 0xB2182B;
    private static final int WHITE = 0xFFFFFF;
    private static final int RINGS = 6;
    private static final int DIRECTIONS = 12;

    /** Of those that have a place, numbered as they are listed. */
    static List<Mark> place(List<Finding> listed, MapView view) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            Coordinate at = listed.get(i).at();
            if (at != null) {
                Point2D place = view.point(at);
                marks.add(new Mark(i + 1, listed.get(i), free(place, marks, view.frame()), place));
            }
        }
        return marks;
    }

    private static Point2D free(Point2D place, List<Mark> marks, Rectangle2D frame) {
        return Stream.concat(Stream.of(place), IntStream.range(0, RINGS * DIRECTIONS).mapToObj(i -> around(place, i)))
                .map(point -> into(frame, point))
                .filter(point -> marks.stream().noneMatch(mark -> mark.at.distance(point) < 2 * RADIUS_PIXELS + 2))
                .findFirst().orElseGet(() -> into(frame, place));
    }

    private static Point2D around(Point2D place, int step) {
        int ring = 1 + step / DIRECTIONS;
        double radius = (2 * RADIUS_PIXELS + 4) * ring;
        double angle = 2 * Math.PI * (step % DIRECTIONS) / DIRECTIONS;
        return new Point2D.Double(place.getX() + radius * Math.cos(angle), place.getY() - radius * Math.sin(angle));
    }

    private static Point2D into(Rectangle2D frame, Point2D point) {
        double edge = RADIUS_PIXELS + 3;
        return new Point2D.Double(Math.clamp(point.getX(), frame.getMinX() + edge, frame.getMaxX() - edge),
                Math.clamp(point.getY(), frame.getMinY() + edge, frame.getMaxY() - edge));
    }

    Rectangle2D box() {
        return new Rectangle2D.Double(at.getX() - RADIUS_PIXELS, at.getY() - RADIUS_PIXELS, 2 * RADIUS_PIXELS,
                2 * RADIUS_PIXELS);
    }

    void draw(Pen pen) {
        if (at.distance(place) > 1) {
            pen.line(new Line2D.Double(at, place), WHITE, 3, false);
            pen.line(new Line2D.Double(at, place), RGB, 1.2, false);
            pen.fill(new Ellipse2D.Double(place.getX() - 2.5, place.getY() - 2.5, 5, 5), RGB);
        }
        pen.named(number + ": " + finding, () -> badge(pen, number, finding.isProblem(), at));
    }

    static void badge(Pen pen, int number, boolean problem, Point2D at) {
        pen.fill(circle(at, RADIUS_PIXELS + 1.5), WHITE);
        pen.fill(circle(at, RADIUS_PIXELS), problem ? RGB : WHITE);
        pen.line(circle(at, RADIUS_PIXELS - 0.75), RGB, 1.5, false);
        String digits = String.valueOf(number);
        pen.write(digits, at.getX() - pen.pixels(digits, Letters.BADGE) / 2, at.getY() + 4, Letters.BADGE,
                problem ? WHITE : RGB);
    }

    private static Ellipse2D circle(Point2D at, double radius) {
        return new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
    }
}
