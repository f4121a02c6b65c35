package venuehunt.runtime.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ArStartsTest {
    private static final long SECOND_NS = 1_000_000_000;
    private final AtomicLong nowNs = new AtomicLong(-5);
    private final LimitCounts counts = new LimitCounts();
    private final ArStarts starts = new ArStarts(900, counts, nowNs::get);

    private long waitMs(String playerId) {
        return starts.waitMs("hunt", playerId, nowNs.get());
    }

    @Test
    void waitMs_nineHundredAtOnceAndTheNextAMinuteLater() {
        for (int i = 1; i <= 900; i++) {
            assertThat(waitMs("player-" + i)).as("start %d", i).isZero();
        }
        assertThat(counts.of(Limit.AR_START_RATE)).isZero();
        assertThat(waitMs("player-901")).isEqualTo(60_000);
        assertThat(counts.of(Limit.AR_START_RATE)).isEqualTo(1);
        assertThat(starts.waitMs("another hunt", "player-901", nowNs.get())).isZero();
        nowNs.addAndGet(59 * SECOND_NS);
        assertThat(waitMs("player-902")).isEqualTo(1_000);
        nowNs.addAndGet(SECOND_NS);
        assertThat(waitMs("player-903")).isZero();
    }

    @Test
    void waitMs_neverMoreThanThatInAnyMinute() {
        SplittableRandom chance = new SplittableRandom(11);
        long[] startNs = new long[5_000];
        for (int i = 0; i < startNs.length; i++) {
            nowNs.addAndGet(chance.nextLong(40_000_000));
            startNs[i] = nowNs.get() + waitMs("player-" + i) * 1_000_000;
        }
        Arrays.sort(startNs);
        for (int i = 900; i < startNs.length; i++) {
            assertThat(startNs[i] - startNs[i - 900]).as("from start %d on", i - 900)
                    .isGreaterThanOrEqualTo(60 * SECOND_NS - 1_000_000); // told in whole milliseconds
        }
    }

    @Test
    void waitMs_aPlayerWhoComesAgainKeepsTheStart() {
        for (int i = 1; i <= 900; i++) {
            waitMs("player-" + i);
        }
        assertThat(waitMs("ann")).isEqualTo(60_000);
        nowNs.addAndGet(20 * SECOND_NS);
        for (int i = 0; i < 2_000; i++) {
            assertThat(waitMs("ann")).isEqualTo(40_000);
        }
        assertThat(waitMs("ben")).as("ann took nobody's start").isEqualTo(40_000);
        nowNs.addAndGet(40 * SECOND_NS + ArStarts.KEPT_NS);
        assertThat(waitMs("ann")).isZero();
        assertThat(waitMs("ann")).isZero();
    }

    @Test
    void waitMs_someMinutesAfterItsStartAPhoneBeginsAnew() {
        ArStarts one = new ArStarts(1, counts, nowNs::get);
        assertThat(one.waitMs("hunt", "ann", nowNs.get())).isZero();
        nowNs.addAndGet(ArStarts.KEPT_NS);
        assertThat(one.waitMs("hunt", "ben", nowNs.get())).isZero();
        assertThat(one.waitMs("hunt", "ann", nowNs.get())).as("still the first").isZero();
        nowNs.addAndGet(1);
        assertThat(one.waitMs("hunt", "ann", nowNs.get())).isEqualTo(60_000);
    }
}
