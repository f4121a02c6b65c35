package venuehunt.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehunt.tile.LatLng;
import venuehunt.tile.LatLngExtent;

class ExtentCoverTest {
    private static final int POSITIONS = 20_000;

    private final Cells cells = new Cells();

    /** At the equator, far north, across the antimeridian, at a pole, beside one of H3's pentagons; large and small. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0.2, 0.2, 7", "60, 25, 0.01, 0.02, 7", "-16.05, 179.95, 0.1, 0.1, 7", "89.9, 20, 0.1, 100, 7",
            "64.7, 10.5, 0.1, 0.1, 7", "64.7, 10.5, 0.01, 0.01, 9", "-0.1, 30, 0.2, 0, 7", "52.5, 13.4, 0, 0, 7",
            "52.5, 13.4, 0.0001, 0.0001, 12", "-40, -75, 5, 5, 4"})
    void coverOf_holdsEveryPosition(double south, double west, double height, double width, int resolution) {
        Set<Long> cover = cells.coverOf(new LatLngExtent(south, west, south + height, west + width), resolution);

        Random random = new Random(1);
        for (int i = 0; i < POSITIONS; i++) {
            double lat = south + height * onEdgesToo(random);
            double lng = west + width * onEdgesToo(random);
            assertThat(cover).as("%s, %s", lat, lng).contains(cells.cellOf(LatLng.wrapping(lat, lng), resolution));
        }
    }

    @Test
    void coverOf_isNoLargerThanItsSurroundings() {
        LatLngExtent venue = new LatLngExtent(52.49, 13.38, 52.51, 13.42); // 2.2 km by 2.7 km, cells of 5 km²

        assertThat(cells.coverOf(venue, 7)).hasSizeBetween(7, 19);
    }

    @Test
    void coverOf_aResolutionThereIsNot() {
        assertThatIllegalArgumentException().isThrownBy(() -> cells.coverOf(new LatLngExtent(0, 0, 0, 0), 16))
                .withMessageContaining("Resolution 16");
    }

    private static double onEdgesToo(Random random) {
        return Math.clamp(random.nextDouble(-0.2, 1.2), 0.0, 1.0);
    }
}
