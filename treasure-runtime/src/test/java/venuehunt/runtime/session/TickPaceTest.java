package venuehunt.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.tile.LatLng;

class TickPaceTest {
    private static final TestVenue VENUE = TestVenue.at(60.17, 24.94);
    private static final long SECOND_NS = 1_000_000_000;
    private final TickPace pace = new TickPace();

    private void stand(double eastMetres, double northMetres, long nowNs) {
        LatLng at = VENUE.position(eastMetres, northMetres);
        pace.add(at.latDegrees(), at.lngDegrees(), nowNs);
    }

    @Test
    void stillForTwentySeconds_seldom() {
        stand(0, 0, -7);
        stand(0, 0, 20 * SECOND_NS - 8);
        assertThat(pace.hasChanged(false)).isFalse();
        stand(0, 0, 20 * SECOND_NS - 7);
        assertThat(pace.hasChanged(false)).isTrue();
        assertThat(pace.tell(false)).isEqualTo(4_000);
        assertThat(pace.hasChanged(false)).as("told once").isFalse();
        assertThat(pace.tell(false)).isZero();
    }

    @Test
    void treasureInSight_often() {
        stand(0, 0, 0);
        stand(0, 0, 60 * SECOND_NS);
        assertThat(pace.hasChanged(true)).isFalse();
        assertThat(pace.tell(false)).isEqualTo(4_000);
        assertThat(pace.hasChanged(true)).isTrue();
        assertThat(pace.tell(true)).isEqualTo(1_000);
        assertThat(pace.tell(false)).as("still has not moved").isEqualTo(4_000);
    }

    /** Wavers by almost what a phone may waver that lies still; then goes beyond it. */
    @Test
    void moved_oftenAtOnceAndForTwentySeconds() {
        for (int i = 0; i <= 30; i++) {
            stand(i % 2 == 0 ? 0 : 14.8, 0, i * SECOND_NS);
        }
        assertThat(pace.tell(false)).isEqualTo(4_000);
        stand(0, 15.2, 31 * SECOND_NS);
        assertThat(pace.tell(false)).isEqualTo(1_000);
        stand(0, 15.2, 51 * SECOND_NS - 1);
        assertThat(pace.hasChanged(false)).isFalse();
        stand(0, 15.2, 51 * SECOND_NS);
        assertThat(pace.tell(false)).isEqualTo(4_000);
    }

    @Test
    void walking_neverSeldom() {
        for (int i = 0; i < 200; i++) {
            stand(-300 + 1.4 * i, 0, i * SECOND_NS);
            assertThat(pace.hasChanged(false)).as("second %d", i).isFalse();
        }
    }

    @Test
    void welcome_beginsWithOften() {
        stand(0, 0, 0);
        stand(0, 0, 20 * SECOND_NS);
        assertThat(pace.tell(false)).isEqualTo(4_000);
        pace.welcome();
        assertThat(pace.tell(false)).as("told anew").isEqualTo(4_000);
    }
}
