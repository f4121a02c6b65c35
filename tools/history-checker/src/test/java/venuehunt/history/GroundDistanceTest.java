package venuehunt.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroundDistanceTest {

    /** A thousandth of the length of a degree, as tables of WGS84 give it. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0.001, 0, 110.574", "45, 7, 45.001, 7, 111.132", "-89, 7, -89.001, 7, 111.694",
            "0, 7, 0, 7.001, 111.319", "60, 7, 60, 6.999, 55.800", "0, 179.9995, 0, -179.9995, 111.319",
            "60, 7, 60, 7, 0"})
    void metres_ofAThousandthOfADegree(double fromLat, double fromLng, double toLat, double toLng, double metres) {
        assertThat(GroundDistance.metres(fromLat, fromLng, toLat, toLng)).isCloseTo(metres, within(0.001));
    }
}
