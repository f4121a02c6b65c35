package venuehunt.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.runtime.session.Trail.Movement;
import venuehunt.tile.LatLng;

class TrailTest {
    private static final long SECOND_NS = 1_000_000_000;
    private static final TestVenue VENUE = TestVenue.at(64.1, -21.9);
    private final Trail trail = new Trail();

    @Test
    void to_anywhereAtFirst() {
        assertThat(trail.to(-90, 180, 0)).isEqualTo(Movement.PLAUSIBLE);
    }

    /** Half a per cent on both sides: the trail measures on a sphere. */
    @ParameterizedTest
    @CsvSource({"1, 22.8, PLAUSIBLE", "1, 23.2, TOO_FAST", "1, 122.3, TOO_FAST", "1, 123.8, JUMP",
            "10, 94.4, PLAUSIBLE", "10, 95.6, TOO_FAST", "10, 196.5, JUMP", "600, 4780, PLAUSIBLE",
            "600, 4850, TOO_FAST", "600, 4960, JUMP", "601, 9999, PLAUSIBLE"})
    void to_afterSomeSeconds(long seconds, double metres, Movement expected) {
        for (double azimuth = 0; azimuth < 360; azimuth += 45) {
            Trail fresh = new Trail();
            LatLng start = VENUE.position(0, 0);
            fresh.add(start.latDegrees(), start.lngDegrees(), 5 * SECOND_NS);
            LatLng there = TestVenue.away(start, metres, azimuth);
            assertThat(fresh.to(there.latDegrees(), there.lngDegrees(), (5 + seconds) * SECOND_NS))
                    .as("%s° after %d s", azimuth, seconds).isEqualTo(expected);
        }
    }

    @Test
    void to_overTheDateLine() {
        trail.add(-16.5, 179.99999, 0);
        assertThat(trail.to(-16.5, -179.99999, SECOND_NS)).isEqualTo(Movement.PLAUSIBLE);
        assertThat(trail.to(-16.5, -179.99, SECOND_NS)).isEqualTo(Movement.JUMP);
    }

    /** A step that the last place alone would allow, again and again. */
    @ParameterizedTest
    @CsvSource({"500, 18.5", "1000, 22.5"})
    void to_creepingIsSeen(long everyMs, double metres) {
        double furthest = 0;
        for (int i = 0; i < 600; i++) {
            long nowNs = i * everyMs * 1_000_000;
            LatLng next = VENUE.position(furthest + metres, 0);
            if (trail.to(next.latDegrees(), next.lngDegrees(), nowNs) == Movement.PLAUSIBLE) {
                furthest += metres;
                trail.add(next.latDegrees(), next.lngDegrees(), nowNs);
            }
        }
        double seconds = 600 * everyMs / 1_000.0;
        assertThat(furthest / seconds).as("metres a second over %s s", seconds).isBetween(7.0, 8.3);
    }

    /** Walkers and runners with a phone whose error wanders, and who lose the network now and then. */
    @Test
    void to_honestPlayersAreHardlyEverTooFast() {
        long seed = 11;
        RandomGenerator random = new SplittableRandom(seed);
        int tooFast = 0;
        int ticks = 0;
        for (int player = 0; player < 100; player++) {
            Trail own = new Trail();
            double speed = random.nextDouble(0, 5);
            double east = 0;
            double errorEast = 0;
            double errorNorth = 0;
            long nowNs = 0;
            for (int second = 0; second < 900; second++) {
                nowNs += SECOND_NS;
                east += speed * (second % 300 < 150 ? 1 : -1);
                errorEast = 0.95 * errorEast + random.nextGaussian() * 1.5;
                errorNorth = 0.95 * errorNorth + random.nextGaussian() * 1.5;
                if (random.nextInt(20) == 0) {
                    nowNs += 30 * SECOND_NS;
                }
                LatLng at = VENUE.position(east + errorEast, errorNorth);
                ticks++;
                if (own.to(at.latDegrees(), at.lngDegrees(), nowNs) != Movement.PLAUSIBLE) {
                    tooFast++;
                }
                own.add(at.latDegrees(), at.lngDegrees(), nowNs);
            }
        }
        assertThat(tooFast).as("seed %d, of %d ticks", seed, ticks).isLessThan(ticks / 100);
    }

    @Test
    void become_whatTheOtherIs() {
        Trail other = new Trail();
        other.add(61, 25, 0);
        trail.add(60, 25, 0);
        trail.become(other);
        assertThat(trail.to(61, 25, SECOND_NS)).isEqualTo(Movement.PLAUSIBLE);
        assertThat(trail.to(60, 25, SECOND_NS)).isEqualTo(Movement.JUMP);
    }

    @Test
    void copy_goesItsOwnWay() {
        trail.add(60, 25, 0);
        Trail copy = trail.copy();
        copy.add(61, 25, 1);
        assertThat(trail.to(60, 25, SECOND_NS)).isEqualTo(Movement.PLAUSIBLE);
        assertThat(copy.to(60, 25, SECOND_NS)).isEqualTo(Movement.JUMP);
    }
}
