package venuehunt.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.tile.LatLng;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.Tile;
import venuehunt.tile.VenueFrame;

class CellTilesTest {
    private static final long SEED = 20261125;

    private final Cells cells = new Cells();

    /** Around the world, across the antimeridian, near a pole, and across an edge of H3's icosahedron. */
    @ParameterizedTest
    @CsvSource({"0, 0", "52.5, 13.4", "-16.8, 180", "-35, -179.9999", "84.9, 10", "-85, -60", "1.05, 106.5"})
    void tilesOf_thoseThatH3Names(double lat, double lng) {
        var random = new Random(SEED);
        var frame = VenueFrame.at(new LatLng(lat, lng), 0);
        for (int resolution = 10; resolution <= 15; resolution++) {
            for (int i = 0; i < 5; i++) {
                var point = new LocalPoint(random.nextDouble(-9_000, 9_000), random.nextDouble(-9_000, 9_000));
                assertEveryTileAsH3(frame, cells.cellOf(frame.toLatLng(point), resolution));
            }
        }
    }

    /** A pentagon on a corner of the icosahedron, and the distorted hexagons around it. */
    @ParameterizedTest
    @ValueSource(longs = {0x8b0800000000fffL, 0x8a0800000007fffL})
    void tilesOf_pentagon(long pentagon) {
        var frame = VenueFrame.at(cells.centreOf(pentagon), 0);
        assertEveryTileAsH3(frame, pentagon);
        for (LatLng corner : cells.outlineOf(pentagon)) {
            LocalPoint local = frame.toLocal(corner);
            var beyond = new LocalPoint(1.3 * local.eastMetres(), 1.3 * local.northMetres());
            assertEveryTileAsH3(frame, cells.cellOf(frame.toLatLng(beyond), Cells.resolutionOf(pentagon)));
        }
    }

    private void assertEveryTileAsH3(VenueFrame frame, long cell) {
        int resolution = Cells.resolutionOf(cell);
        LocalPoint centre = frame.toLocal(cells.centreOf(cell));
        int reach = (int) Math.ceil(2 * cells.edgeMetres(resolution)) + 2;
        List<Integer> expected = new ArrayList<>();
        for (int north = -reach; north <= reach; north++) {
            for (int east = -reach; east <= reach; east++) {
                int tile = Tile.of(centre.eastMetres() + east, centre.northMetres() + north);
                if (cells.cellOf(frame, tile, resolution) == cell) {
                    expected.add(tile);
                }
            }
        }
        assertThat(tilesOf(frame, cell)).as("%s about %s", Cells.text(cell), frame.anchor()).isEqualTo(expected);
    }

    private List<Integer> tilesOf(VenueFrame frame, long cell) {
        List<Integer> tiles = new ArrayList<>();
        cells.tilesOf(frame, cell, (north, eastFrom, eastTo) -> {
            for (int east = eastFrom; east < eastTo; east++) {
                tiles.add(Tile.pack(east, north));
            }
        });
        return tiles;
    }

    /** Too many tiles to ask for each: those along a few rows of cells of up to 29 km. */
    @ParameterizedTest
    @CsvSource({"52.5, 13.4", "-16.8, 180", "84.9, 10", "60, 25"})
    void tilesOf_largeCells(double lat, double lng) {
        for (int resolution = 4; resolution <= 7; resolution++) {
            long cell = cells.cellOf(new LatLng(lat, lng), resolution);
            var frame = VenueFrame.at(cells.centreOf(cell), 0);
            int res = resolution;
            var rows = new int[1];
            cells.tilesOf(frame, cell, (north, eastFrom, eastTo) -> {
                if (rows[0]++ % 97 == 0) {
                    for (int east : new int[]{eastFrom, Math.floorDiv(eastFrom + eastTo, 2), eastTo - 1}) {
                        assertThat(cells.cellOf(frame, Tile.pack(east, north), res)).isEqualTo(cell);
                    }
                    assertThat(cells.cellOf(frame, Tile.pack(eastFrom - 1, north), res)).isNotEqualTo(cell);
                    assertThat(cells.cellOf(frame, Tile.pack(eastTo, north), res)).isNotEqualTo(cell);
                }
            });
            assertThat(rows[0]).isGreaterThan((int) (1.2 * cells.edgeMetres(resolution)));
        }
    }

    @Test
    void tilesOf_refusals() {
        var frame = VenueFrame.at(new LatLng(52.5, 13.4), 0);
        long tooLarge = cells.cellOf(new LatLng(52.5, 13.4), 3);
        long elsewhere = cells.cellOf(new LatLng(-52.5, 13.4), 12);
        for (long cell : new long[]{tooLarge, elsewhere}) {
            assertThatIllegalArgumentException().isThrownBy(() -> tilesOf(frame, cell))
                    .withMessageContaining(Cells.text(cell)).withMessageContaining("beyond the tiles");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> tilesOf(frame, 5))
                .withMessageContaining("is not an H3 cell");
    }
}
