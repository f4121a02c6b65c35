package venuehunt.geometry.postgis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.postgis.jdbc.PGgeometry;
import net.postgis.jdbc.geometry.LinearRing;
import net.postgis.jdbc.geometry.MultiPolygon;
import net.postgis.jdbc.geometry.Point;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.Polygon;
import venuehunt.geometry.venue.Ring;

/** Areas as PostGIS values and back, to the last bit: x is the longitude, y the latitude. */
final class Shapes {
    private static final int WGS84 = 4326;

    private Shapes() {
    }

    static PGgeometry of(Area area) {
        var polygons = area.polygons().stream().map(Shapes::polygon)
                .toArray(net.postgis.jdbc.geometry.Polygon[]::new);
        MultiPolygon shape = new MultiPolygon(polygons);
        shape.setSrid(WGS84);
        return new PGgeometry(shape);
    }

    static Area area(PGgeometry value) {
        MultiPolygon shape = (MultiPolygon) value.getGeometry();
        return new Area(Arrays.stream(shape.getPolygons()).map(Shapes::polygon).toList());
    }

    private static net.postgis.jdbc.geometry.Polygon polygon(Polygon polygon) {
        return new net.postgis.jdbc.geometry.Polygon(
                polygon.rings().stream().map(Shapes::closed).toArray(LinearRing[]::new));
    }

    private static LinearRing closed(Ring ring) {
        Point[] points = new Point[ring.size() + 1];
        for (int i = 0; i < points.length; i++) {
            int point = i % ring.size();
            points[i] = new Point(ring.lngDegrees(point), ring.latDegrees(point));
        }
        return new LinearRing(points);
    }

    private static Polygon polygon(net.postgis.jdbc.geometry.Polygon shape) {
        List<Ring> rings = IntStream.range(0, shape.numRings())
                .mapToObj(i -> opened(shape.getRing(i))).toList();
        return new Polygon(rings.getFirst(), rings.subList(1, rings.size()));
    }

    private static Ring opened(LinearRing ring) {
        int size = ring.numPoints() - 1;
        double[] latDegrees = new double[size];
        double[] lngDegrees = new double[size];
        for (int i = 0; i < size; i++) {
            latDegrees[i] = ring.getPoint(i).getY();
            lngDegrees[i] = ring.getPoint(i).getX();
        }
        return new Ring(latDegrees, lngDegrees);
    }
}
