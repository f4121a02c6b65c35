package venuehunt.uploader.plan;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Areas of areas. Where two of them touch, JTS answers with lines and points beside the polygons: they are no ground,
 * and it refuses to lay them over anything else.
 */
public final class Areas {
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

    private static Geometry overlay(Geometry one, Geometry other, int operation) {
        List<Polygon> polygons = polygons(OverlayNGRobust.overlay(one, other, operation));
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }
}
