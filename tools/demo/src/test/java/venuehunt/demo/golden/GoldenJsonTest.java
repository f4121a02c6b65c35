package venuehunt.demo.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import venuehunt.demo.Checkout;
import venuehunt.tile.Tile;
import venuehunt.tile.TileBounds;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileZone;

/** The two golden forms of a venue cannot disagree. */
class GoldenJsonTest {
    private static final Checkout CHECKOUT = Checkout.ofThisClass();

    static List<String> venues() throws IOException {
        return CHECKOUT.venueIds();
    }

    @ParameterizedTest
    @MethodSource("venues")
    void tiles_asSerialised(String venueId) throws Exception {
        JsonTileMap json = new JsonTileMap(json(venueId));
        TileMap map = TileMap.decode(serialised(venueId));
        TileBounds bounds = map.bounds();
        for (int north = bounds.minNorth() - 1; north <= bounds.maxNorth() + 1; north++) {
            for (int east = bounds.minEast() - 1; east <= bounds.maxEast() + 1; east++) {
                int tile = Tile.pack(east, north);
                JsonTileMap.Ground ground = json.at(east, north);
                boolean same = ground.inside() == map.inside(tile) && ground.playable() == map.playable(tile)
                        && ground.zones().stream().map(map.zones()::get).toList().equals(map.zonesAt(tile));
                if (!same) {
                    assertThat(ground).as("%s, %d m east, %d m north", venueId, east, north)
                            .isEqualTo(new JsonTileMap.Ground(map.inside(tile), map.playable(tile),
                                    map.zonesAt(tile).stream().map(map.zones()::indexOf).toList()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("venues")
    void head_asSerialised(String venueId) throws Exception {
        JsonNode json = json(venueId);
        TileMap map = TileMap.decode(serialised(venueId));
        JsonNode anchor = json.get("anchor");
        JsonNode bounds = json.get("bounds");
        assertThat(json.get("venueId").stringValue()).isEqualTo(venueId);
        assertThat(anchor.get("latDegrees").doubleValue()).isEqualTo(map.frame().anchor().latDegrees());
        assertThat(anchor.get("lngDegrees").doubleValue()).isEqualTo(map.frame().anchor().lngDegrees());
        assertThat(anchor.get("heightMetres").doubleValue()).isEqualTo(map.frame().anchorHeightMetres());
        assertThat(new TileBounds(bounds.get("minEast").intValue(), bounds.get("minNorth").intValue(),
                bounds.get("maxEast").intValue(), bounds.get("maxNorth").intValue())).isEqualTo(map.bounds());
        List<List<String>> zones = new ArrayList<>();
        json.get("zones").forEach(zone -> zones.add(List.of(zone.get("zoneId").stringValue(),
                zone.get("name").stringValue(), zone.get("kind").stringValue(), zone.get("kindLabel").stringValue())));
        assertThat(zones).isEqualTo(map.zones().stream().map(GoldenJsonTest::texts).toList());
        assertThat(new JsonTileMap(json).zoneSets()).isEqualTo(SerialisedZoneSets.of(serialised(venueId)));
    }

    private static List<String> texts(TileZone zone) {
        return List.of(zone.zoneId(), zone.name(), zone.kind().name(), zone.kindLabel());
    }

    private static JsonNode json(String venueId) {
        return JsonMapper.shared().readTree(file(venueId + ".json"));
    }

    private static byte[] serialised(String venueId) throws IOException {
        return Files.readAllBytes(file(venueId + ".vhtm"));
    }

    private static Path file(String name) {
        return CHECKOUT.golden().resolve(name);
    }
}
