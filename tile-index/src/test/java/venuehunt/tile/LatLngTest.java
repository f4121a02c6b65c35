package venuehunt.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatLngTest {
    @ParameterizedTest
    @CsvSource({"90, 180", "-90, -180", "0, 0"})
    void new_withinTheRange(double lat, double lng) {
        assertThat(new LatLng(lat, lng).lngDegrees()).isEqualTo(lng);
        assertThat(LatLng.wrapping(lat, lng)).isEqualTo(new LatLng(lat, lng));
    }

    @ParameterizedTest
    @CsvSource({"90.0001, 0", "-90.0001, 0", "0, 180.0001", "0, -180.0001", "NaN, 0", "0, NaN", "Infinity, 0",
            "0, -Infinity"})
    void new_beyondTheRange(double lat, double lng) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LatLng(lat, lng)).withMessageContaining("not within");
    }

    @ParameterizedTest
    @CsvSource({"181, -179", "-181, 179", "359, -1", "361, 1", "-541, 179"})
    void wrapping_pastTheAntimeridian(double lng, double expected) {
        assertThat(LatLng.wrapping(10, lng).lngDegrees())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity", "901", "1e300"})
    void wrapping_notFinite(double lng) {
        assertThatIllegalArgumentException().isThrownBy(() -> LatLng.wrapping(10, lng));
    }
}
