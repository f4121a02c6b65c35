package venuehunt.uploader.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

class LocalScaleTest {
    /** Lengths of a degree on WGS84 as the usual tables have them. */
    @ParameterizedTest
    @CsvSource({"0,111319.49,110574.3", "45,78846.8,111131.8", "60,55800.0,111412.2"})
    void around_table(double latDegrees, double metresPerLngDegree, double metresPerLatDegree) {
        LocalScale scale = LocalScale.around(new Envelope(new Coordinate(10, latDegrees)));
        assertThat(scale.metresPerLngDegree()).isCloseTo(metresPerLngDegree, within(0.1));
        assertThat(scale.metresPerLatDegree()).isCloseTo(metresPerLatDegree, within(0.1));
        assertThat(scale.toDegrees(metresPerLngDegree, 0).x).isCloseTo(11, within(1e-5));
    }
}
