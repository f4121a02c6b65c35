package venuehunt.uploader.venues;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import venuehunt.uploader.plan.LocalScale;

/** A venue drawn in metres around an anchor, and written as RFC 7946 wants it: cut at the 180th meridian. */
final class VenueDrawing {
    /** Farther than any venue reaches. */
    private static final double FAR_METRES = 20_000;

    private final String name;
    private final LocalScale scale;
    private final List<String> features = new ArrayList<>();

    VenueDrawing(String name, double anchorLatDegrees, double anchorLngDegrees) {
        this.name = name;
        this.scale = LocalScale.around(new Envelope(new Coordinate(anchorLngDegrees, anchorLatDegrees)));
    }

    VenueDrawing add(String kind, String zoneName, Geometry metres) {
        features.add("{\"type\":\"Feature\",\"properties\":{\"name\":\"" + zoneName + "\",\"kind\":\"" + kind
                + "\"},\"geometry\":" + geometry(pieces(metres)) + "}");
        return this;
    }

    String toGeoJson() {
        return "{\"type\":\"FeatureCollection\",\"name\":\"" + name + "\",\"features\":[\n"
                + String.join(",\n", features) + "\n]}\n";
    }

    private List<Polygon> pieces(Geometry metres) {
        double meridianMetres = (180 - scale.originLngDegrees()) * scale.metresPerLngDegree();
        if (Math.abs(meridianMetres) > FAR_METRES) {
            return polygons(metres);
        }
        List<Polygon> pieces = polygons(
                metres.intersection(Shapes.rectangle(-FAR_METRES, -FAR_METRES, meridianMetres, FAR_METRES)));
        pieces.addAll(
                polygons(metres.intersection(Shapes.rectangle(meridianMetres, -FAR_METRES, FAR_METRES, FAR_METRES))));
        return pieces;
    }

    private static List<Polygon> polygons(Geometry geometry) {
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                polygons.add(polygon);
            }
        }
        return polygons;
    }

    private String geometry(List<Polygon> polygons) {
        return polygons.size() == 1
                ? "{\"type\":\"Polygon\",\"coordinates\":" + rings(polygons.getFirst()) + "}"
                : "{\"type\":\"MultiPolygon\",\"coordinates\":["
                        + polygons.stream().map(this::rings).collect(Collectors.joining(",")) + "]}";
    }

    /** The outline against the clock, holes with it. */
    private String rings(Polygon polygon) {
        boolean eastOfMeridian = scale.toDegrees(polygon.getEnvelopeInternal().centre().x, 0).x > 180;
        List<String> rings = new ArrayList<>();
        rings.add(ring(polygon.getExteriorRing(), true, eastOfMeridian));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(ring(polygon.getInteriorRingN(i), false, eastOfMeridian));
        }
        return "[" + String.join(",", rings) + "]";
    }

    private String ring(LineString ring, boolean againstClock, boolean eastOfMeridian) {
        Coordinate[] corners = (Orientation.isCCW(ring.getCoordinateSequence()) == againstClock ? ring : ring.reverse())
                .getCoordinates();
        List<String> positions = new ArrayList<>();
        for (Coordinate corner : corners) {
            Coordinate degrees = scale.toDegrees(corner.x, corner.y);
            String position = "[" + decimals(eastOfMeridian ? degrees.x - 360 : degrees.x) + "," + decimals(degrees.y)
                    + "]";
            if (positions.isEmpty() || !positions.getLast().equals(position)) {
                positions.add(position);
            }
        }
        return "[" + String.join(",", positions) + "]";
    }

    /** Seven decimals: a centimetre. */
    private static String decimals(double degrees) {
        BigDecimal rounded = BigDecimal.valueOf(degrees).setScale(7, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
