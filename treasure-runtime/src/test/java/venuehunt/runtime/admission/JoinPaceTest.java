package venuehunt.runtime.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import venuehunt.service.limit.Rate;

class JoinPaceTest {
    private static final long SECOND_NS = TimeUnit.SECONDS.toNanos(1);
    private static final Rate RATE = Rate.perSecond(300);
    private final JoinPace pace = new JoinPace(RATE, 0);

    @Test
    void takePlace_theBurstAndNotOneMore() {
        for (int i = 1; i <= 600; i++) {
            assertThat(pace.hasPlace(0)).as("before join %d", i).isTrue();
            assertThat(pace.takePlace(0)).as("join %d", i).isTrue();
        }
        assertThat(pace.hasPlace(0)).isFalse();
        assertThat(pace.takePlace(0)).isFalse();
        assertThat(pace.hasPlace(SECOND_NS / 300)).as("a 300th of a second later").isTrue();
    }

    @Test
    void hasPlace_takesNone() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(pace.hasPlace(0)).isTrue();
        }
        assertThat(pace.takePlace(0)).isTrue();
    }

    @Test
    void comeAgain_oneAfterTheOtherAndAnewAfterTheTenthSecond() {
        assertThat(pace.comeAgainNs(0)).isEqualTo(SECOND_NS);
        assertThat(pace.comeAgainNs(0)).isEqualTo(SECOND_NS + RATE.intervalNs());
        long[] rest = IntStream.range(2, 2_701).mapToLong(_ -> pace.comeAgainNs(0)).toArray();
        assertThat(rest[rest.length - 1]).isBetween(10 * SECOND_NS - RATE.intervalNs(), 10 * SECOND_NS);
        assertThat(pace.comeAgainNs(0)).as("the slot after the last").isEqualTo(SECOND_NS);
        assertThat(pace.comeAgainNs(5 * SECOND_NS)).as("the queue has run dry").isEqualTo(SECOND_NS);
    }

    /** A node has died, and its 15,000 phones come here; each adds up to half to what it is told. */
    @Test
    void storm_isInAsFastAsThePaceAllowsAndFewAreTurnedAwayOften() {
        int phones = 15_000;
        java.util.SplittableRandom chance = new java.util.SplittableRandom(7);
        PriorityQueue<Long> coming = new PriorityQueue<>();
        IntStream.range(0, phones).forEach(_ -> coming.add(chance.nextLong(SECOND_NS)));
        int[] perSecond = new int[120];
        int asked = 0;
        long lastNs = 0;
        while (!coming.isEmpty()) {
            long nowNs = coming.remove();
            asked++;
            perSecond[(int) (nowNs / SECOND_NS)]++;
            if (pace.takePlace(nowNs)) {
                lastNs = nowNs;
            } else {
                long delayNs = pace.comeAgainNs(nowNs);
                coming.add(nowNs + delayNs + chance.nextLong(delayNs / 2));
            }
        }
        assertThat(lastNs / SECOND_NS).as("seconds until the last is in; 48 if no place is left empty")
                .isBetween(47L, 60L);
        assertThat(asked / phones).as("joins for each phone").isLessThan(9);
        assertThat(IntStream.of(perSecond).skip(2).max().orElseThrow())
                .as("the most that come in a second after the first two")
                .isLessThan(5_000);
    }
}
