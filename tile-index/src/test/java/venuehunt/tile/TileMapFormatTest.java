package venuehunt.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TileMapFormatTest {
    @Test
    void decode_ofEncode() throws TileMapFormatException {
        var frame = VenueFrame.at(new LatLng(-35.1, 144.7), 93.5);
        TileMap map = TileMap.builder(frame, triangle(frame, 0, 0, 700))
                .zone(new TileZone("river", "Fleuve d’été 🌊", ZoneKind.NO_GO, "water"), triangle(frame, 50, 60, 300))
                .zone(new TileZone("camp", "", ZoneKind.PLAY, ""), triangle(frame, -40, -90, 400)).build();
        TileMap read = TileMap.decode(map.encode());
        assertThat(read.frame().anchor()).isEqualTo(map.frame().anchor());
        assertThat(read.frame().anchorHeightMetres()).isEqualTo(93.5);
        assertThat(read.bounds()).isEqualTo(map.bounds());
        assertThat(read.zones()).isEqualTo(map.zones());
        for (int north = map.bounds().minNorth() - 70; north <= map.bounds().maxNorth() + 70; north++) {
            for (int east = map.bounds().minEast() - 70; east <= map.bounds().maxEast() + 70; east++) {
                int tile = Tile.pack(east, north);
                assertThat(read.inside(tile)).isEqualTo(map.inside(tile));
                assertThat(read.playable(tile)).isEqualTo(map.playable(tile));
                assertThat(read.zonesAt(tile)).isEqualTo(map.zonesAt(tile));
            }
        }
        assertThat(read.encode()).isEqualTo(map.encode());
    }

    private static List<LatLngPolygon> triangle(VenueFrame frame, double east, double north, double size) {
        return List.of(LatLngPolygon.of(List.of(frame.toLatLng(new LocalPoint(east - size, north)),
                frame.toLatLng(new LocalPoint(east + size, north - size / 3)),
                frame.toLatLng(new LocalPoint(east, north + size)))));
    }
}
