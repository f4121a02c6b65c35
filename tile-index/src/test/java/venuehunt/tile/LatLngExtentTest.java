package venuehunt.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatLngExtentTest {
    @ParameterizedTest
    @CsvSource({"10, 20, 15, 15", "10, 20, -170, 190", "179, 182, -179, 181", "179, 182, 180, 180",
            "-182, -179, 179, -181", "-180, 180, 179, 179", "538, 542, 180, 540"})
    void nearest_isThatOfTheRectangle(double west, double east, double lng, double nearest) {
        assertThat(new LatLngExtent(0, west, 1, east).nearest(lng)).isEqualTo(nearest);
    }

    @ParameterizedTest
    @CsvSource({"-90.1, 0, 0, 0", "0, 0, 90.1, 0", "1, 0, 0, 0", "0, 1, 1, 0", "0, 0, 1, 360.1", "NaN, 0, 1, 1",
            "0, NaN, 1, 1", "0, -Infinity, 1, 0"})
    void extent_thatIsNone(double south, double west, double north, double east) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LatLngExtent(south, west, north, east))
                .withMessageContaining("no rectangle");
    }
}
