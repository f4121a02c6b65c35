package venuehunt.simulator.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import venuehunt.tile.LocalPoint;

class GpsNoiseTest {
    private static final double SIGMA_METRES = 2.5;
    private static final double CORRELATION_SECONDS = 45;
    private static final GpsQuality QUALITY = new GpsQuality(SIGMA_METRES, CORRELATION_SECONDS);
    private static final LocalPoint TRUTH = new LocalPoint(100, -200);
    private static final int SECONDS = 1_000_000;

    @Test
    void advance_spreadAndCorrelationAsInTheory() {
        double[] east = eastErrors(new GpsNoise(QUALITY, new SplittableRandom(1)));
        assertThat(Math.sqrt(covariance(east, 0))).as("sigma").isCloseTo(SIGMA_METRES, within(0.05));
        for (int lag : new int[]{1, 10, 45, 90}) {
            assertThat(covariance(east, lag) / covariance(east, 0)).as("correlation after %d s", lag)
                    .isCloseTo(Math.exp(-lag / CORRELATION_SECONDS), within(0.03));
        }
    }

    @Test
    void accuracyMetres_holdsSixtyEightPercentOnAverageOnly() {
        SplittableRandom random = new SplittableRandom(2);
        int within = 0;
        int boastful = 0;
        for (int phone = 0; phone < 100_000; phone++) {
            GpsNoise noise = new GpsNoise(QUALITY, random);
            if (noise.seenAt(TRUTH).distanceMetres(TRUTH) <= noise.accuracyMetres()) {
                within++;
            }
            if (noise.accuracyMetres() < SIGMA_METRES) {
                boastful++;
            }
        }
        assertThat(within / 100_000.0).isCloseTo(0.68, within(0.03));
        assertThat(boastful / 100_000.0).as("phones that see themselves a third better than they are")
                .isBetween(0.02, 0.1);
    }

    @Test
    void advance_noTimeNoChange() {
        GpsNoise noise = new GpsNoise(QUALITY, new SplittableRandom(3));
        LocalPoint before = noise.seenAt(TRUTH);
        noise.advance(0);
        assertThat(noise.seenAt(TRUTH)).isEqualTo(before);
    }

    @Test
    void construct_outOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GpsQuality(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new GpsQuality(1, 0));
    }

    /** How far a standing phone's position is from where it was, three and a half minutes later. */
    @Test
    void drift_asReportedOfRealPhones() {
        assertThat(medianDriftMetres(GpsQuality.OPEN)).isBetween(1.0, 4.0);
        assertThat(medianDriftMetres(GpsQuality.FESTIVAL)).isBetween(9.0, 11.0);
    }

    private static double medianDriftMetres(GpsQuality quality) {
        double[] drifts = new double[2_001];
        for (int seed = 0; seed < drifts.length; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            GpsNoise noise = new GpsNoise(quality.ofOnePhone(random), random);
            LocalPoint before = noise.seenAt(TRUTH);
            for (int second = 0; second < 210; second++) {
                noise.advance(1);
            }
            drifts[seed] = noise.seenAt(TRUTH).distanceMetres(before);
        }
        Arrays.sort(drifts);
        return drifts[drifts.length / 2];
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
