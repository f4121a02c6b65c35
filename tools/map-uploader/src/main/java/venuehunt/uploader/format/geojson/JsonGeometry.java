package venuehunt.uploader.format.geojson;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import venuehunt.uploader.format.BrokenGeometryException;
import venuehunt.uploader.format.GeometryReading;
import venuehunt.uploader.format.Rings;
import venuehunt.uploader.plan.PlainText;

/** Reads the geometry of a GeoJSON feature, number by number. */
final class JsonGeometry {
    private static final Set<String> TYPES = Set.of("Polygon", "MultiPolygon", "Point", "MultiPoint", "LineString",
            "MultiLineString", "GeometryCollection");

    private final Rings rings;

    JsonGeometry(Rings rings) {
        this.rings = rings;
    }

    static boolean isOne(String type) {
        return TYPES.contains(type);
    }

    GeometryReading read(@Nullable JsonNode geometry) {
        if (geometry == null || geometry.isNull()) {
            return GeometryReading.NoArea.MISSING;
        }
        String type = geometry.path("type").asString("");
        return switch (type) {
            case "Polygon", "MultiPolygon" -> area(type, geometry.path("coordinates"));
            case "Point", "MultiPoint", "LineString", "MultiLineString" -> new GeometryReading.NoArea(type);
            case "GeometryCollection" -> new GeometryReading.Broken(
                    "a GeometryCollection is not taken; save its polygons as features of their own");
            default -> new GeometryReading.Broken(
                    "its geometry has the type \"" + PlainText.cut(PlainText.clean(type))
                            + "\", expected a Polygon or MultiPolygon");
        };
    }

    private GeometryReading area(String type, JsonNode coordinates) {
        try {
            return new GeometryReading.Area(
                    type.equals("Polygon") ? polygon(coordinates) : rings.multiPolygon(polygons(coordinates)));
        } catch (BrokenGeometryException broken) {
            return broken.reading();
        }
    }

    private List<Polygon> polygons(JsonNode coordinates) throws BrokenGeometryException {
        List<Polygon> polygons = new ArrayList<>();
        for (JsonNode polygon : nonEmptyArray(coordinates, "a list of polygons")) {
            polygons.add(polygon(polygon));
        }
        return polygons;
    }

    private Polygon polygon(JsonNode coordinates) throws BrokenGeometryException {
        List<LinearRing> polygon = new ArrayList<>();
        for (JsonNode ring : nonEmptyArray(coordinates, "a list of rings")) {
            polygon.add(ring(ring));
        }
        return rings.polygon(polygon);
    }

    private LinearRing ring(JsonNode positions) throws BrokenGeometryException {
        nonEmptyArray(positions, "a list of positions");
        rings.checkSize(positions.size());
        Coordinate[] ring = new Coordinate[positions.size()];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = position(positions.get(i));
        }
        return rings.ring(ring);
    }

    private static Coordinate position(JsonNode position) throws BrokenGeometryException {
        if (!position.isArray() || position.size() < 2 || position.size() > 4) {
            throw new BrokenGeometryException(
                    "it has " + shown(position) + " where a position [longitude, latitude] is expected");
        }
        for (JsonNode ordinate : position) {
            if (!ordinate.isNumber() || !Double.isFinite(ordinate.doubleValue())) {
                throw new BrokenGeometryException(
                        "its position " + shown(position) + " holds something that is no finite number");
            }
        }
        return Rings.position(position.get(0).doubleValue(), position.get(1).doubleValue());
    }

    private static JsonNode nonEmptyArray(JsonNode node, String expected) throws BrokenGeometryException {
        if (!node.isArray() || node.isEmpty()) {
            throw new BrokenGeometryException(
                    "its coordinates have " + shown(node) + " where " + expected + " is expected");
        }
        return node;
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "nothing" : PlainText.cut(PlainText.clean(node.toString()));
    }
}
