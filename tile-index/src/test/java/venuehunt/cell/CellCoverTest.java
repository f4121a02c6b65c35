package venuehunt.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.tile.LatLng;
import venuehunt.tile.LatLngPolygon;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.Tile;
import venuehunt.tile.TileBounds;
import venuehunt.tile.VenueFrame;
import venuehunt.tile.map.RandomVenue;
import venuehunt.tile.map.TileMap;

class CellCoverTest {
    private final Cells cells = new Cells();

    /** Every cell that H3 gives for any point of the venue, at the corners, on the sides and within each tile. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void coverOf_holdsEveryPosition(long seed) {
        var random = new Random(seed);
        TileMap map = new RandomVenue(random, 120, 1).map();
        for (int resolution = 0; resolution <= Cells.MAX_COVER_RESOLUTION; resolution++) {
            assertCovered(map, resolution, random);
        }
    }

    /** Where twelve cells of each resolution have five sides, and their neighbours shorter edges. */
    @Test
    void coverOf_aroundAPentagon() {
        var random = new Random(7);
        var frame = VenueFrame.at(cells.centreOf(0x8c0800000000dffL), 0);
        for (int resolution = 9; resolution <= Cells.MAX_COVER_RESOLUTION; resolution++) {
            assertCovered(square(frame, 40.3), resolution, random);
            assertCovered(square(frame, 9.7), resolution, random);
        }
    }

    private void assertCovered(TileMap map, int resolution, Random random) {
        Set<Long> cover = coverOf(map, resolution);
        var touched = new HashSet<Long>();
        TileBounds bounds = map.bounds();
        for (int north = bounds.minNorth(); north <= bounds.maxNorth(); north++) {
            for (int east = bounds.minEast(); east <= bounds.maxEast(); east++) {
                if (map.inside(Tile.pack(east, north))) {
                    touched.add(cellOf(map, east + random.nextInt(2), north + random.nextDouble(), resolution));
                    touched.add(cellOf(map, east + random.nextDouble(), north + random.nextInt(2), resolution));
                    touched.add(cellOf(map, east + random.nextInt(2), north + random.nextInt(2), resolution));
                }
            }
        }
        assertThat(cover).as("resolution %d about %s", resolution, map.frame().anchor()).containsAll(touched);
        assertThat(cellsWithinAMetre(map, resolution)).containsAll(cover);
    }

    private long cellOf(TileMap map, double eastMetres, double northMetres, int resolution) {
        return cells.cellOf(map.frame().toLatLng(new LocalPoint(eastMetres, northMetres)), resolution);
    }

    /** Those that H3 gives for tiles inside and, where tiles are at the border, for points less than 1 m away. */
    private Set<Long> cellsWithinAMetre(TileMap map, int resolution) {
        var found = new HashSet<Long>();
        TileBounds bounds = map.bounds();
        for (int north = bounds.minNorth() - 1; north <= bounds.maxNorth() + 1; north++) {
            for (int east = bounds.minEast() - 1; east <= bounds.maxEast() + 1; east++) {
                int inside = tilesInsideAround(map, east, north);
                if (inside == 9) {
                    found.add(cellOf(map, east + 0.5, north + 0.5, resolution));
                } else if (inside > 0) {
                    addPoints(map, east, north, resolution, found);
                }
            }
        }
        return found;
    }

    private void addPoints(TileMap map, int east, int north, int resolution, Set<Long> found) {
        for (int i = 0; i <= 10; i++) {
            for (int j = 0; j <= 10; j++) {
                if (metresFromInside(map, east + i / 10.0, north + j / 10.0) < 1) {
                    found.add(cellOf(map, east + i / 10.0, north + j / 10.0, resolution));
                }
            }
        }
    }

    private static double metresFromInside(TileMap map, double east, double north) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = (int) Math.floor(east) - 1; i <= Math.floor(east) + 1; i++) {
            for (int j = (int) Math.floor(north) - 1; j <= Math.floor(north) + 1; j++) {
                if (map.inside(Tile.pack(i, j))) {
                    double eastAway = Math.max(0, Math.max(i - east, east - i - 1));
                    double northAway = Math.max(0, Math.max(j - north, north - j - 1));
                    least = Math.min(least, Math.hypot(eastAway, northAway));
                }
            }
        }
        return least;
    }

    private static int tilesInsideAround(TileMap map, int east, int north) {
        int inside = 0;
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                inside += map.inside(Tile.pack(east + i, north + j)) ? 1 : 0;
            }
        }
        return inside;
    }

    /** A venue at the last tiles of its frame: the points around those lie beyond. */
    @ParameterizedTest
    @CsvSource({"-32768, 0", "32708, 0", "0, -32768", "0, 32708"})
    void coverOf_atTheEndsOfTheRange(int west, int south) {
        var frame = VenueFrame.at(new LatLng(52, 13), 0);
        double margin = 0.1;
        TileMap map = TileMap.builder(frame, List.of(LatLngPolygon.of(List.of(
                frame.toLatLng(new LocalPoint(west + margin, south + margin)),
                frame.toLatLng(new LocalPoint(west + 59.9, south + margin)),
                frame.toLatLng(new LocalPoint(west + 59.9, south + 59.9)),
                frame.toLatLng(new LocalPoint(west + margin, south + 59.9)))))).build();
        Set<Long> cover = coverOf(map, 11);
        for (int i = 0; i < 60; i++) {
            assertThat(cover).contains(cellOf(map, west + 0.5, south + i + 0.5, 11),
                    cellOf(map, west + 59.5, south + i + 0.5, 11), cellOf(map, west + i + 0.5, south + 0.5, 11),
                    cellOf(map, west + i + 0.5, south + 59.5, 11));
        }
    }

    /** Far more tiles than cells: the grid finds those in the middle, and a hole of a kilometre is left out. */
    @Test
    void coverOf_largeVenueWithAHole() {
        var frame = VenueFrame.at(new LatLng(-16.8, 180), 0);
        LatLngPolygon ring = new LatLngPolygon(corners(frame, 2_000), List.of(corners(frame, 1_000)));
        TileMap map = TileMap.builder(frame, List.of(ring)).build();
        Set<Long> cover = coverOf(map, 9);
        var random = new Random(9);
        for (int i = 0; i < 20_000; i++) {
            double east = random.nextDouble(-2_000, 2_000);
            double north = random.nextDouble(-2_000, 2_000);
            if (map.inside(Tile.of(east, north))) {
                assertThat(cover).contains(cellOf(map, east, north, 9));
            }
        }
        assertThat(cover).doesNotContain(cellOf(map, 0, 0, 9));
        double cellSquareMetres = 105_000;
        assertThat(cover.size() * cellSquareMetres).isBetween(12e6, 12e6 + 24_000 * 500.0);
    }

    @Test
    void coverOf_rising() {
        long[] cover = cells.coverOf(square(VenueFrame.at(new LatLng(60, 25), 0), 500), 10);
        assertThat(cover).hasSizeGreaterThan(20).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 13})
    void coverOf_unknownResolution(int resolution) {
        TileMap map = square(VenueFrame.at(new LatLng(60, 25), 0), 10);
        assertThatIllegalArgumentException().isThrownBy(() -> cells.coverOf(map, resolution))
                .withMessageContaining(resolution + " is not within 0 to 12");
    }

    private Set<Long> coverOf(TileMap map, int resolution) {
        return new HashSet<>(Arrays.stream(cells.coverOf(map, resolution)).boxed().toList());
    }

    private static TileMap square(VenueFrame frame, double halfMetres) {
        return TileMap.builder(frame, List.of(LatLngPolygon.of(corners(frame, halfMetres)))).build();
    }

    private static List<LatLng> corners(VenueFrame frame, double halfMetres) {
        return List.of(frame.toLatLng(new LocalPoint(-halfMetres, -halfMetres)),
                frame.toLatLng(new LocalPoint(halfMetres, -halfMetres)),
                frame.toLatLng(new LocalPoint(halfMetres, halfMetres)),
                frame.toLatLng(new LocalPoint(-halfMetres, halfMetres)));
    }
}
