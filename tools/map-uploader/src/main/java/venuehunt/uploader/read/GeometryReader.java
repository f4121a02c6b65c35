package venuehunt.uploader.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import venuehunt.uploader.plan.PlainText;

/**
 * Builds JTS geometries of foreign JSON, number by number: JTS never sees a coordinate that is not finite or a ring
 * that is not closed.
 */
final class GeometryReader {
    static final int MAX_VERTICES = 20_000;

    private final GeometryFactory factory = new GeometryFactory();

    GeometryReading read(@Nullable JsonNode geometry) {
        if (geometry == null || geometry.isNull()) {
            return new GeometryReading.LeftOut("it has no geometry");
        }
        String type = geometry.path("type").asString("");
        return switch (type) {
            case "Polygon", "MultiPolygon" -> area(type, geometry.path("coordinates"));
            case "Point", "MultiPoint", "LineString", "MultiLineString" ->
                new GeometryReading.LeftOut("a " + type + " has no area");
            case "GeometryCollection" -> new GeometryReading.Broken(
                    "a GeometryCollection is not taken; save its polygons as features of their own", null);
            default -> new GeometryReading.Broken(
                    "its geometry has the type \"" + PlainText.cut(PlainText.clean(type))
                            + "\", expected a Polygon or MultiPolygon",
                    null);
        };
    }

    private GeometryReading area(String type, JsonNode coordinates) {
        try {
            return new GeometryReading.Area(
                    type.equals("Polygon") ? polygon(coordinates) : factory.createMultiPolygon(polygons(coordinates)));
        } catch (BrokenGeometryException broken) {
            return new GeometryReading.Broken(broken.getMessage(), broken.at);
        }
    }

    private Polygon[] polygons(JsonNode coordinates) throws BrokenGeometryException {
        List<Polygon> polygons = new ArrayList<>();
        for (JsonNode polygon : nonEmptyArray(coordinates, "a list of polygons")) {
            polygons.add(polygon(polygon));
        }
        return polygons.toArray(Polygon[]::new);
    }

    private Polygon polygon(JsonNode coordinates) throws BrokenGeometryException {
        List<LinearRing> rings = new ArrayList<>();
        for (JsonNode ring : nonEmptyArray(coordinates, "a list of rings")) {
            rings.add(ring(ring));
        }
        return factory.createPolygon(rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode positions) throws BrokenGeometryException {
        nonEmptyArray(positions, "a list of positions");
        if (positions.size() > MAX_VERTICES) {
            throw new BrokenGeometryException(
                    "it has a ring of " + positions.size() + " points, at most " + MAX_VERTICES
                            + " are taken; simplify it",
                    null);
        }
        Coordinate[] ring = new Coordinate[positions.size()];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = position(positions.get(i));
        }
        Coordinate first = ring[0];
        if (!first.equals2D(ring[ring.length - 1])) {
            throw new BrokenGeometryException("its ring is not closed: the last point must repeat the first", first);
        }
        if (ring.length < 4) {
            throw new BrokenGeometryException("its ring has " + ring.length
                    + " points, expected at least 4: three corners and the first again", first);
        }
        return factory.createLinearRing(ring);
    }

    private static Coordinate position(JsonNode position) throws BrokenGeometryException {
        if (!position.isArray() || position.size() < 2 || position.size() > 4) {
            throw new BrokenGeometryException(
                    "it has " + shown(position) + " where a position [longitude, latitude] is expected",
                    null);
        }
        for (JsonNode ordinate : position) {
            if (!ordinate.isNumber() || !Double.isFinite(ordinate.doubleValue())) {
                throw new BrokenGeometryException(
                        "its position " + shown(position) + " holds something that is no finite number",
                        null);
            }
        }
        return new Coordinate(position.get(0).doubleValue(), position.get(1).doubleValue());
    }

    private static JsonNode nonEmptyArray(JsonNode node, String expected) throws BrokenGeometryException {
        if (!node.isArray() || node.isEmpty()) {
            throw new BrokenGeometryException(
                    "its coordinates have " + shown(node) + " where " + expected + " is expected", null);
        }
        return node;
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "nothing" : PlainText.cut(PlainText.clean(node.toString()));
    }

    private static final class BrokenGeometryException extends Exception {
        private final transient @Nullable Coordinate at;

        BrokenGeometryException(String sentence, @Nullable Coordinate at) {
            super(sentence);
            this.at = at;
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
