package venuehunt.uploader.plan;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import venuehunt.tile.LatLngExtent;

/**
 * Areas of areas. Where two of them touch, JTS answers with lines and points beside the polygons: they are no ground,
 * and it refuses to lay them over anything else.
 */
public final class Areas {
    private static final double HALF_AROUND_DEGREES = 180;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Areas() {
    }

    /** What both cover. */
    public static Geometry shared(Geometry one, Geometry other) {
        return overlay(one, other, OverlayNG.INTERSECTION);
    }

    /** What the one covers and the other does not. */
    public static Geometry without(Geometry one, Geometry other) {
        return overlay(one, other, OverlayNG.DIFFERENCE);
    }

    /** Empty for none. */
    public static Geometry union(List<Geometry> areas) {
        return OverlayNGRobust.union(FACTORY.createGeometryCollection(areas.toArray(Geometry[]::new)));
    }

    /** Each for itself; without the empty one that JTS counts in what is empty. */
    @SuppressWarnings("unchecked") // PolygonExtracter speaks of raw lists
    public static List<Polygon> polygons(Geometry area) {
        List<Polygon> polygons = PolygonExtracter.getPolygons(area);
        return polygons.stream().filter(polygon -> !polygon.isEmpty()).toList();
    }

    /** Corners in all outlines, of which none is counted twice where its outline closes. */
    public static int corners(Geometry area) {
        return polygons(area).stream()
                .mapToInt(polygon -> polygon.getNumPoints() - 1 - polygon.getNumInteriorRing()).sum();
    }

    /**
     * Around an area that is not empty. Empty where it goes half around the Earth or more: from there on longitudes do
     * not say which way round.
     */
    public static Optional<LatLngExtent> extent(Geometry area) {
        Envelope around = area.getEnvelopeInternal();
        return around.getWidth() >= HALF_AROUND_DEGREES
                ? Optional.empty()
                : Optional.of(new LatLngExtent(around.getMinY(), around.getMinX(), around.getMaxY(), around.getMaxX()));
    }

    private static Geometry overlay(Geometry one, Geometry other, int operation) {
        List<Polygon> polygons = polygons(OverlayNGRobust.overlay(one, other, operation));
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }
}
