package venuehunt.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredExtentTest {
    /** A degree of latitude at 60° N has 111,412 m, one of longitude 55,800 m. */
    private static final LatLngExtent VENUE = new LatLngExtent(59.99, 24.9, 60.01, 25.1);

    @ParameterizedTest
    @CsvSource({"59.99, 24.9, 60.01, 25.1, 11160", "59.9, 24.99, 60.1, 25.01, 22282",
            "-16.01, 179.99, -15.99, 180.01, 2213"})
    void metresAcross_isTheLongerSide(double south, double west, double north, double east, double metres) {
        assertThat(new MeasuredExtent(new LatLngExtent(south, west, north, east)).metresAcross())
                .isCloseTo(metres, within(2.0));
    }

    @Test
    void measuredExtent_halfAroundTheEarth() {
        assertThatThrownBy(() -> new MeasuredExtent(new LatLngExtent(0, 0, 1, 180)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("half around the Earth");
    }

    @Test
    void metresAcross_farBeyondAnyVenue() {
        assertThat(new MeasuredExtent(new LatLngExtent(0, 0, 40, 1)).metresAcross()).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"59.995, 24.95, 60.005, 25.05, 0", "59.99, 24.9, 60.01, 25.1, 0", "59.98, 24.95, 60.005, 25.05, 1114",
            "59.995, 24.95, 60.02, 25.05, 1114", "59.995, 24.89, 60.005, 25.05, 558",
            "59.995, 24.95, 60.005, 25.11, 558",
            "0, 24.95, 60.005, 25.05, Infinity", "59.995, 24.95, 60.005, 120, Infinity"})
    void metresPast_onEachSide(double south, double west, double north, double east, double metres) {
        double past = new MeasuredExtent(VENUE).metresPast(new LatLngExtent(south, west, north, east));
        if (Double.isInfinite(metres)) {
            assertThat(past).isInfinite();
        } else {
            assertThat(past).isCloseTo(metres, within(2.0));
        }
    }
}
