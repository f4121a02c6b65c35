package venuehunt.uploader.versions;

import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import venuehunt.uploader.plan.Antimeridian;
import venuehunt.uploader.plan.ZoneWords;
import venuehunt.uploader.server.CanonicalArea;
import venuehunt.v1.MapHeader;
import venuehunt.v1.MapPart;
import venuehunt.v1.MultiPolygon;
import venuehunt.v1.Zone;

/**
 * A stored map as a site plan in GeoJSON (RFC 7946), one feature a line. Read again it is the same map to the last bit,
 * as long as it came from a site plan; across the antimeridian, where the format cuts what the map has in one piece, it
 * is the same ground.
 */
public final class SitePlanFile {
    private final JsonMapper mapper = JsonMapper.shared();

    /**
     * The text of the file.
     *
     * @param parts
     *            the header, then the zones
     */
    public String of(List<MapPart> parts) {
        return parts.stream().map(this::feature).collect(
                Collectors.joining(",\n", "{\"type\":\"FeatureCollection\",\"features\":[\n", "\n]}\n"));
    }

    private String feature(MapPart part) {
        return part.hasHeader() ? boundary(part.getHeader()) : zone(part.getZone());
    }

    private String boundary(MapHeader header) {
        ObjectNode feature = mapper.createObjectNode().put("type", "Feature");
        feature.putObject("properties").put("name", header.getVenueName()).put("kind", "boundary");
        return feature.set("geometry", geometry(header.getBoundary())).toString();
    }

    private String zone(Zone zone) {
        ObjectNode feature = mapper.createObjectNode().put("type", "Feature").put("id", zone.getZoneId());
        feature.putObject("properties").put("name", zone.getName()).put("kind", word(zone));
        return feature.set("geometry", geometry(zone.getArea())).toString();
    }

    /** The curator's own, where it says the same when it is read again. */
    private static String word(Zone zone) {
        String own = zone.getKindLabel();
        return ZoneWords.kind(own) == zone.getKind() && !ZoneWords.isBoundary(own)
                ? own
                : ZoneWords.word(zone.getKind());
    }

    private ObjectNode geometry(MultiPolygon area) {
        Geometry shape = Antimeridian.cut(CanonicalArea.decode(area));
        ObjectNode geometry = mapper.createObjectNode();
        if (shape.getNumGeometries() == 1) {
            return geometry.put("type", "Polygon").set("coordinates", rings((Polygon) shape.getGeometryN(0)));
        }
        ArrayNode polygons = geometry.put("type", "MultiPolygon").putArray("coordinates");
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            polygons.add(rings((Polygon) shape.getGeometryN(i)));
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
