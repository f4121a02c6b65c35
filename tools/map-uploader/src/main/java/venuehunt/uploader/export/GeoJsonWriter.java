package venuehunt.uploader.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A site plan in GeoJSON (RFC 7946), one feature a line. */
final class GeoJsonWriter {
    private final JsonMapper mapper = JsonMapper.shared();

    byte[] write(List<PlanFeature> features) {
        return features.stream().map(this::feature)
                .collect(Collectors.joining(",\n", "{\"type\":\"FeatureCollection\",\"features\":[\n", "\n]}\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String feature(PlanFeature plan) {
        ObjectNode feature = mapper.createObjectNode().put("type", "Feature");
        if (!plan.id().isEmpty()) {
            feature.put("id", plan.id());
        }
        feature.putObject("properties").put("name", plan.name()).put("kind", plan.kindWord());
        return feature.set("geometry", geometry(plan.area())).toString();
    }

    private ObjectNode geometry(Geometry area) {
        ObjectNode geometry = mapper.createObjectNode();
        if (area.getNumGeometries() == 1) {
            return geometry.put("type", "Polygon").set("coordinates", rings((Polygon) area.getGeometryN(0)));
        }
        ArrayNode polygons = geometry.put("type", "MultiPolygon").putArray("coordinates");
        for (int i = 0; i < area.getNumGeometries(); i++) {
            polygons.add(rings((Polygon) area.getGeometryN(i)));
        }
        return geometry;
    }

    private ArrayNode rings(Polygon polygon) {
        ArrayNode rings = mapper.createArrayNode().add(positions(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(positions(polygon.getInteriorRingN(i)));
        }
        return rings;
    }

    private ArrayNode positions(LinearRing ring) {
        ArrayNode positions = mapper.createArrayNode();
        for (Coordinate corner : ring.getCoordinates()) {
            positions.addArray().add(corner.x).add(corner.y);
        }
        return positions;
    }
}
