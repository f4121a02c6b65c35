package venuehunt.simulator.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import venuehunt.simulator.walk.DeadZones;
import venuehunt.tile.LocalPoint;

class ReceptionTest {
    private static final long SECOND_NS = TimeUnit.SECONDS.toNanos(1);

    private final DeadZones zones = new DeadZones(0.5, 7);
    private final LocalPoint dead = firstPlace(true);
    private final LocalPoint alive = firstPlace(false);
    private final Reception reception = new Reception(zones, new SplittableRandom(1));

    @Test
    void isLost_inAZoneUntilOutside() {
        assertThat(reception.isLost(alive, 0)).isFalse();
        assertThat(reception.isLost(dead, SECOND_NS)).isTrue();
        assertThat(reception.isLost(dead, 20 * SECOND_NS)).isTrue();
        assertThat(reception.isLost(alive, 21 * SECOND_NS)).isFalse();
    }

    @Test
    void isLost_forTensOfSecondsForWhoStays() {
        assertThat(reception.isLost(dead, 0)).isTrue();
        int second = 1;
        while (reception.isLost(dead, second * SECOND_NS)) {
            second++;
        }
        assertThat(second).isBetween(20, 90);
        assertThat(reception.isLost(dead, 1_000 * SECOND_NS)).as("not again in the same zone").isFalse();
        assertThat(reception.isLost(alive, 1_001 * SECOND_NS)).isFalse();
        assertThat(reception.isLost(dead, 1_002 * SECOND_NS)).as("in the next one").isTrue();
    }

    private LocalPoint firstPlace(boolean covered) {
        LocalPoint place = new LocalPoint(25, 25);
        while (zones.cover(place) != covered) {
            place = new LocalPoint(place.eastMetres() + 50, 25);
        }
        return place;
    }
}
