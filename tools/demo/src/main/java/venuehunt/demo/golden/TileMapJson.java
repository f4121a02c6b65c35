package venuehunt.demo.golden;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import venuehunt.tile.TileBounds;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileZone;

/**
 * A tile map as JSON, in the form that venue-data/README.md describes: one zone, one zone set, one row of tiles a line,
 * so that a change of the ground is a change of some lines.
 */
final class TileMapJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final TileMap map;
    private final List<TileRow> rows;
    private final List<ZoneSet> sets;

    TileMapJson(TileMap map) {
        this.map = map;
        rows = TileRow.of(map);
        sets = Stream.concat(Stream.of(ZoneSet.OUTSIDE),
                rows.stream().flatMap(row -> row.runs().stream()).map(TileRow.Run::set)).distinct()
                .sorted(ZoneSet.ORDER).toList();
    }

    String text(String venueId, String venueName) {
        return """
                {
                "venueId": %s,
                "venueName": %s,
                "anchor": %s,
                "bounds": %s,
                "zones": %s,
                "zoneSets": %s,
                "rows": %s
                }
                """.formatted(NODES.stringNode(venueId), NODES.stringNode(venueName), anchor(), bounds(),
                lines(map.zones().stream().map(TileMapJson::json)), lines(sets.stream().map(TileMapJson::json)),
                lines(rows.stream().map(this::json)));
    }

    private static String lines(Stream<? extends JsonNode> nodes) {
        return nodes.map(JsonNode::toString).collect(Collectors.joining(",\n", "[\n", "\n]"));
    }

    private ObjectNode anchor() {
        return NODES.objectNode().put("latDegrees", map.frame().anchor().latDegrees())
                .put("lngDegrees", map.frame().anchor().lngDegrees())
                .put("heightMetres", map.frame().anchorHeightMetres());
    }

    private ObjectNode bounds() {
        TileBounds bounds = map.bounds();
        return NODES.objectNode().put("minEast", bounds.minEast()).put("minNorth", bounds.minNorth())
                .put("maxEast", bounds.maxEast()).put("maxNorth", bounds.maxNorth());
    }

    private static ObjectNode json(TileZone zone) {
        return NODES.objectNode().put("zoneId", zone.zoneId()).put("name", zone.name())
                .put("kind", zone.kind().name()).put("kindLabel", zone.kindLabel());
    }

    private static ObjectNode json(ZoneSet set) {
        ObjectNode json = NODES.objectNode().put("inside", set.inside()).put("playable", set.playable());
        ArrayNode zones = json.putArray("zones");
        set.zones().forEach(zones::add);
        return json;
    }

    private ObjectNode json(TileRow row) {
        ObjectNode json = NODES.objectNode().put("north", row.north()).put("east", row.east());
        ArrayNode runs = json.putArray("runs");
        for (TileRow.Run run : row.runs()) {
            runs.addArray().add(run.tiles()).add(sets.indexOf(run.set()));
        }
        return json;
    }
}
