package venuehunt.geometry.shape;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.PrecisionModel;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.Polygon;
import venuehunt.geometry.venue.Ring;

/** Areas as JTS sees them: x is the continuous longitude, y the latitude. Finite rings of three points or more only. */
public final class JtsAreas {
    private static final int WGS84 = 4326;

    private final GeometryFactory factory = new GeometryFactory(new PrecisionModel(), WGS84);

    public MultiPolygon of(Area area) {
        return factory.createMultiPolygon(
                area.polygons().stream().map(this::of).toArray(org.locationtech.jts.geom.Polygon[]::new));
    }

    private org.locationtech.jts.geom.Polygon of(Polygon polygon) {
        return factory.createPolygon(of(polygon.shell()),
                polygon.holes().stream().map(this::of).toArray(LinearRing[]::new));
    }

    private LinearRing of(Ring ring) {
        Coordinate[] closed = new Coordinate[ring.size() + 1];
        for (int i = 0; i < closed.length; i++) {
            int point = i % ring.size();
            closed[i] = new Coordinate(ring.lngDegrees(point), ring.latDegrees(point));
        }
        return factory.createLinearRing(closed);
    }
}
