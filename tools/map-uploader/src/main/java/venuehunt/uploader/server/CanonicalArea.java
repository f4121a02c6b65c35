package venuehunt.uploader.server;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import venuehunt.v1.MultiPolygon;
import venuehunt.v1.Ring;

/** Polygons in the form of the contract, which has no closing points, and back. */
public final class CanonicalArea {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private CanonicalArea() {
    }

    /**
     * In the contract's form.
     *
     * @param area
     *            polygon or multipolygon, longitude and latitude in degrees
     */
    public static MultiPolygon encode(Geometry area) {
        MultiPolygon.Builder polygons = MultiPolygon.newBuilder();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            polygons.addPolygons(encode((Polygon) area.getGeometryN(i)));
        }
        return polygons.build();
    }

    /**
     * As JTS has it, longitude first.
     *
     * @throws IllegalArgumentException
     *             where a ring's two lists differ in length, have fewer than three points or hold what is no number
     */
    public static Geometry decode(MultiPolygon area) {
        return FACTORY.createMultiPolygon(
                area.getPolygonsList().stream().map(CanonicalArea::decode).toArray(Polygon[]::new));
    }

    private static venuehunt.v1.Polygon encode(Polygon polygon) {
        venuehunt.v1.Polygon.Builder canonical = venuehunt.v1.Polygon.newBuilder()
                .setShell(encode(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            canonical.addHoles(encode(polygon.getInteriorRingN(i)));
        }
        return canonical.build();
    }

    private static Ring encode(LinearRing ring) {
        Ring.Builder canonical = Ring.newBuilder();
        for (int i = 0; i < ring.getNumPoints() - 1; i++) {
            Coordinate corner = ring.getCoordinateN(i);
            canonical.addLatDegrees(corner.y).addLngDegrees(corner.x);
        }
        return canonical.build();
    }

    private static Polygon decode(venuehunt.v1.Polygon polygon) {
        return FACTORY.createPolygon(decode(polygon.getShell()),
                polygon.getHolesList().stream().map(CanonicalArea::decode).toArray(LinearRing[]::new));
    }

    private static LinearRing decode(Ring ring) {
        int corners = ring.getLatDegreesCount();
        if (corners < 3 || corners != ring.getLngDegreesCount()) {
            throw new IllegalArgumentException("a ring of " + corners + " latitudes and " + ring.getLngDegreesCount()
                    + " longitudes, expected the same number of both and at least 3");
        }
        Coordinate[] closed = new Coordinate[corners + 1];
        for (int i = 0; i <= corners; i++) {
            closed[i] = corner(ring.getLngDegrees(i % corners), ring.getLatDegrees(i % corners));
        }
        return FACTORY.createLinearRing(closed);
    }

    /** JTS asks nobody whether a coordinate is a number, and answers nonsense where it is none. */
    private static Coordinate corner(double lngDegrees, double latDegrees) {
        if (!Double.isFinite(lngDegrees) || !Double.isFinite(latDegrees)) {
            throw new IllegalArgumentException("a corner at longitude " + lngDegrees + ", latitude " + latDegrees
                    + ", expected degrees");
        }
        return new Coordinate(lngDegrees, latDegrees);
    }
}
