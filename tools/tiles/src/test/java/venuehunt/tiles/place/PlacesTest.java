package venuehunt.tiles.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.cell.Cells;
import venuehunt.tile.LatLng;
import venuehunt.tile.Tile;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileZone;

class PlacesTest {
    private static final long SEED = 20261125;

    private final TileMap map = Lawn.map();
    private final Cells cells = new Cells();
    private final Places places = new Places(map, cells, 15);

    @ParameterizedTest
    @CsvSource({"0.5, 0.5, 0, 0, true, true, lawn", "-0.5, -0.5, -1, -1, true, false, lawn pond",
            "99.5, 99.5, 99, 99, true, true, lawn =1+1;x", "-99.5, -99.5, -100, -100, true, false, lawn pond",
            "100.5, 0.5, 100, 0, false, false, ''", "32767.9, 32767.9, 32767, 32767, false, false, ''",
            "-32767.9, -32767.9, -32768, -32768, false, false, ''"})
    void ofPosition_firstAndLast(double eastMetres, double northMetres, int east, int north, boolean inside,
            boolean playable, String zones) {
        Spot spot = spot(places.ofPosition(Lawn.at(eastMetres, northMetres)));
        assertThat(spot.point().eastMetres()).isBetween(eastMetres - 1e-3, eastMetres + 1e-3);
        assertThat(spot.point().northMetres()).isBetween(northMetres - 1e-3, northMetres + 1e-3);
        assertThat(spot.tile()).isEqualTo(Tile.pack(east, north));
        assertThat(spot.inside()).isEqualTo(inside);
        assertThat(spot.playable()).isEqualTo(playable);
        assertThat(String.join(" ", spot.zones().stream().map(TileZone::zoneId).toList())).isEqualTo(zones);
    }

    @ParameterizedTest
    @CsvSource({"60.4, 24.9", "59.8, 24.9", "60.1, 25.6", "60.1, 24.2", "-60.1, 24.9", "90, 0", "-90, 0", "60.1, 180",
            "60.1, -155.1"})
    void ofPosition_beyond(double lat, double lng) {
        LatLng position = new LatLng(lat, lng);
        assertThat(places.ofPosition(position)).isEqualTo(new Place(position, null, cells.cellOf(position, 15)));
    }

    @Test
    void ofPosition_asTheTileIndexSays() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            LatLng position = Lawn.at(random.nextDouble(-150, 150), random.nextDouble(-150, 150));
            int tile = map.frame().tile(position.latDegrees(), position.lngDegrees());
            assertThat(places.ofPosition(position)).as("seed %d, %s", SEED, position)
                    .isEqualTo(new Place(position,
                            new Spot(map.frame().toLocal(position), tile, map.inside(tile), map.playable(tile),
                                    map.zonesAt(tile)),
                            cells.cellOf(position, 15)));
        }
    }

    @Test
    void ofTile_roundTrip() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            int tile = i % 2 == 0 ? random.nextInt() : Tile.pack(random.nextInt(-100, 100), random.nextInt(-100, 100));
            Place centre = places.ofTile(tile);
            assertThat(spot(centre).tile()).isEqualTo(tile);
            Spot again = spot(places.ofPosition(centre.position()));
            assertThat(again.tile()).as("seed %d, %s", SEED, centre).isEqualTo(tile);
            assertThat(centre.cell()).isEqualTo(cells.cellOf(map.frame(), tile, 15));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 15})
    void ofCell_keepsTheCell(int resolution) {
        long cell = cells.cellOf(Lawn.ANCHOR, resolution);
        Place place = places.ofCell(cell);
        assertThat(place.cell()).isEqualTo(cell);
        assertThat(place.position()).isEqualTo(cells.centreOf(cell));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 15})
    void resolution_ofPositionsAndTiles(int resolution) {
        Places coarse = new Places(map, cells, resolution);
        assertThat(coarse.ofPosition(Lawn.ANCHOR).cell()).isEqualTo(cells.cellOf(Lawn.ANCHOR, resolution));
        assertThat(coarse.ofTile(Tile.pack(-7, 3)).cell())
                .isEqualTo(cells.cellOf(map.frame(), Tile.pack(-7, 3), resolution));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 16})
    void resolution_outOfRange(int resolution) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Places(map, cells, resolution))
                .withMessageContaining("expected 0 to 15");
    }

    @Test
    void tilesOf_areThoseWhoseCentreLiesInTheCell() {
        long cell = cells.cellOf(Lawn.ANCHOR, 12);
        List<Place> listed = new ArrayList<>();
        places.tilesOf(cell, listed::add);
        List<Integer> expected = new ArrayList<>();
        for (int north = -60; north < 60; north++) {
            for (int east = -60; east < 60; east++) {
                if (cells.cellOf(map.frame(), Tile.pack(east, north), 12) == cell) {
                    expected.add(Tile.pack(east, north));
                }
            }
        }
        assertThat(expected).hasSizeGreaterThan(200);
        assertThat(listed).extracting(place -> spot(place).tile()).containsExactlyElementsOf(expected);
        assertThat(listed).allSatisfy(place -> {
            assertThat(place.cell()).isEqualTo(cell);
            Place tile = places.ofTile(spot(place).tile());
            assertThat(place).isEqualTo(new Place(tile.position(), tile.spot(), cell));
        });
    }

    private static Spot spot(Place place) {
        return Objects.requireNonNull(place.spot());
    }
}
