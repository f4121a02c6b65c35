package venuehunt.uploader.preview;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import venuehunt.uploader.plan.Areas;
import venuehunt.uploader.plan.LocalScale;

/**
 * Where on the sheet a place on Earth lies: north up, a metre as long both ways, longitudes counted the short way round
 * from the middle, so that a plan across the 180th meridian is in one piece.
 */
record MapView(LocalScale scale, double eastMetres, double northMetres, double pixelsPerMetre, Rectangle2D frame) {
    private static final double LONG_SIDE_PIXELS = 1_000;
    private static final double MIN_WIDTH_PIXELS = 640;
    private static final double MIN_HEIGHT_PIXELS = 280;
    private static final double PADDING_PIXELS = 30;
    private static final double MIN_METRES = 5;
    /** Java2D and browsers lose their way in numbers that a misplaced point can come to. */
    private static final double FARTHEST_PIXELS = 100_000;

    /**
     * A view of what belongs together.
     *
     * @param core
     *            that which is seen in any case, in metres of that scale
     * @param areas
     *            seen too where they are not far from it: a point in another country would leave nothing else to see
     */
    static MapView of(LocalScale scale, Envelope core, List<Geometry> areas, double left, double top) {
        Envelope near = core.copy();
        near.expandBy(core.getWidth() / 2, core.getHeight() / 2);
        Envelope shown = core.copy();
        areas.stream().map(area -> metres(scale, area)).filter(near::contains).forEach(shown::expandToInclude);
        double width = Math.max(shown.getWidth(), MIN_METRES);
        double height = Math.max(shown.getHeight(), MIN_METRES);
        double pixelsPerMetre = LONG_SIDE_PIXELS / Math.max(width, height);
        Rectangle2D frame = new Rectangle2D.Double(left, top,
                Math.ceil(Math.max(MIN_WIDTH_PIXELS, width * pixelsPerMetre + 2 * PADDING_PIXELS)),
                Math.ceil(Math.max(MIN_HEIGHT_PIXELS, height * pixelsPerMetre + 2 * PADDING_PIXELS)));
        return new MapView(scale, shown.centre().x, shown.centre().y, pixelsPerMetre, frame);
    }

    static Envelope metres(LocalScale scale, Geometry area) {
        Envelope metres = new Envelope();
        for (Coordinate corner : area.getCoordinates()) {
            metres.expandToInclude(east(scale, corner), north(scale, corner));
        }
        return metres;
    }

    private static double east(LocalScale scale, Coordinate degrees) {
        return Math.IEEEremainder(degrees.x - scale.originLngDegrees(), 360) * scale.metresPerLngDegree();
    }

    private static double north(LocalScale scale, Coordinate degrees) {
        return (degrees.y - scale.originLatDegrees()) * scale.metresPerLatDegree();
    }

    Point2D point(Coordinate degrees) {
        double x = frame.getCenterX() + (east(scale, degrees) - eastMetres) * pixelsPerMetre;
        double y = frame.getCenterY() - (north(scale, degrees) - northMetres) * pixelsPerMetre;
        return new Point2D.Double(Math.clamp(x, -FARTHEST_PIXELS, FARTHEST_PIXELS),
                Math.clamp(y, -FARTHEST_PIXELS, FARTHEST_PIXELS));
    }

    /** The polygons of it, with their holes by the even-odd rule. */
    Path2D path(Geometry area) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (Polygon polygon : Areas.polygons(area)) {
            append(path, polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                append(path, polygon.getInteriorRingN(i));
            }
        }
        return path;
    }

    private void append(Path2D path, LinearRing ring) {
        for (int i = 0; i < ring.getNumPoints() - 1; i++) {
            Point2D corner = point(ring.getCoordinateN(i));
            if (i == 0) {
                path.moveTo(corner.getX(), corner.getY());
            } else {
                path.lineTo(corner.getX(), corner.getY());
            }
        }
        if (!ring.isEmpty()) {
            path.closePath();
        }
    }
}
