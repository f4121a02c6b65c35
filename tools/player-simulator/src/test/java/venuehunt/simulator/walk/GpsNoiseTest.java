package venuehunt.simulator.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import venuehunt.tile.LocalPoint;

class GpsNoiseTest {
    private static final double SIGMA_METRES = 2.5;
    private static final double CORRELATION_SECONDS = 45;
    private static final LocalPoint TRUTH = new LocalPoint(100, -200);
    private static final int SECONDS = 1_000_000;

    @Test
    void advance_spreadAndCorrelationAsInTheory() {
        double[] east = eastErrors(new GpsNoise(SIGMA_METRES, CORRELATION_SECONDS, new SplittableRandom(1)));
        assertThat(Math.sqrt(covariance(east, 0))).as("sigma").isCloseTo(SIGMA_METRES, within(0.05));
        for (int lag : new int[]{1, 10, 45, 90}) {
            assertThat(covariance(east, lag) / covariance(east, 0)).as("correlation after %d s", lag)
                    .isCloseTo(Math.exp(-lag / CORRELATION_SECONDS), within(0.03));
        }
    }

    @Test
    void accuracyMetres_holdsSixtyEightPercent() {
        SplittableRandom random = new SplittableRandom(2);
        int within = 0;
        for (int phone = 0; phone < 100_000; phone++) {
            GpsNoise noise = new GpsNoise(SIGMA_METRES, CORRELATION_SECONDS, random);
            if (noise.seenAt(TRUTH).distanceMetres(TRUTH) <= noise.accuracyMetres()) {
                within++;
            }
        }
        assertThat(within / 100_000.0).isCloseTo(0.68, within(0.005));
    }

    @Test
    void advance_noTimeNoChange() {
        GpsNoise noise = new GpsNoise(SIGMA_METRES, CORRELATION_SECONDS, new SplittableRandom(3));
        LocalPoint before = noise.seenAt(TRUTH);
        noise.advance(0);
        assertThat(noise.seenAt(TRUTH)).isEqualTo(before);
    }

    @Test
    void construct_outOfRange() {
        SplittableRandom random = new SplittableRandom(4);
        assertThatIllegalArgumentException().isThrownBy(() -> new GpsNoise(Double.NaN, 1, random));
        assertThatIllegalArgumentException().isThrownBy(() -> new GpsNoise(1, 0, random));
    }

    private static double[] eastErrors(GpsNoise noise) {
        double[] errors = new double[SECONDS];
        for (int second = 0; second < SECONDS; second++) {
            errors[second] = noise.seenAt(TRUTH).eastMetres() - TRUTH.eastMetres();
            noise.advance(1);
        }
        return errors;
    }

    /** About the known mean, zero. */
    private static double covariance(double[] values, int lag) {
        double sum = 0;
        for (int i = lag; i < values.length; i++) {
            sum += values[i] * values[i - lag];
        }
        return sum / (values.length - lag);
    }
}
