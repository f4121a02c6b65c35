package venuehunt.geometry.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static venuehunt.geometry.testmaps.TestMaps.area;
import static venuehunt.geometry.testmaps.TestMaps.ring;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.geometry.venue.Ring;

class GridTest {
    private static final Extent EXTENT = new Extent(-16.5f, -16, 179.5f, 180.25f);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64, 512})
    void touched_whereverAnEdgeRuns(int across) {
        Random random = new Random(across);
        Grid grid = new Grid(EXTENT, across);
        for (int i = 0; i < 200; i++) {
            Ring triangle = ring(lat(random), lng(random), lat(random), lng(random), lat(random), lng(random));
            BitSet touched = grid.touched(area(triangle));
            for (int point = 0; point < 3_000; point++) {
                int edge = point % 3;
                int next = (edge + 1) % 3;
                double along = random.nextDouble();
                double lat = triangle.latDegrees(edge)
                        + along * (triangle.latDegrees(next) - triangle.latDegrees(edge));
                double lng = triangle.lngDegrees(edge)
                        + along * (triangle.lngDegrees(next) - triangle.lngDegrees(edge));
                assertThat(touched.get(grid.cell(grid.row(lat), grid.column(lng)))).as("%s, %s", lat, lng).isTrue();
            }
        }
    }

    @Test
    void touched_noMoreThanTheCellsAnEdgeRunsThrough() {
        Grid grid = new Grid(EXTENT, 100);

        BitSet touched = grid.touched(area(ring(-16.4975, 179.503, -16.0025, 180.2455, -16.4975, 179.503)));

        assertThat(touched.cardinality()).as("two in each row but the first").isEqualTo(199);
    }

    /** On lines between cells, too. */
    private static double lat(Random random) {
        return random.nextBoolean() ? -16.5 + random.nextInt(65) / 128.0 : random.nextDouble(-16.5, -16);
    }

    private static double lng(Random random) {
        return random.nextBoolean() ? 179.5 + random.nextInt(97) / 128.0 : random.nextDouble(179.5, 180.25);
    }
}
