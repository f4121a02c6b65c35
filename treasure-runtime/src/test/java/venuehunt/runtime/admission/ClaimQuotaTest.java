package venuehunt.runtime.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClaimQuotaTest {
    private static final long SECOND_NS = 1_000_000_000;
    private final AtomicLong nowNs = new AtomicLong();
    private final LimitCounts counts = new LimitCounts();
    private final ClaimQuota quota = new ClaimQuota(PlayLimits.DEFAULT, counts, nowNs::get);

    private long take(String playerId, long claim) {
        return quota.take(playerId, new UUID(0, claim), nowNs.get());
    }

    @Test
    void take_threeAtOnceAndOneInTwoSeconds() {
        assertThat(take("ann", 1)).isZero();
        assertThat(take("ann", 2)).isZero();
        assertThat(take("ann", 3)).isZero();
        assertThat(counts.of(Limit.CLAIM_RATE)).isZero();
        assertThat(take("ann", 4)).isEqualTo(2_000);
        assertThat(counts.of(Limit.CLAIM_RATE)).isEqualTo(1);
        assertThat(take("ben", 4)).as("another player").isZero();
        nowNs.addAndGet(2 * SECOND_NS - 1);
        assertThat(take("ann", 4)).isEqualTo(1);
        nowNs.addAndGet(1);
        assertThat(take("ann", 4)).isZero();
        assertThat(take("ann", 5)).isEqualTo(2_000);
    }

    @Test
    void take_anIdThatWasCountedCostsNothingMore() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(take("ann", 1)).isZero();
        }
        assertThat(take("ann", 2)).isZero();
        assertThat(take("ann", 3)).isZero();
        assertThat(take("ann", 4)).isPositive();
        assertThat(take("ann", 1)).as("also when nothing is left").isZero();
    }

    @Test
    void take_sixtyInAnHour() {
        for (int i = 1; i <= 60; i++) {
            assertThat(take("ann", i)).as("claim %d", i).isZero();
            nowNs.addAndGet(10 * SECOND_NS);
        }
        assertThat(take("ann", 61)).isEqualTo(3_000_000);
        assertThat(counts.of(Limit.CLAIMS_PER_HOUR)).isEqualTo(1);
        assertThat(take("ann", 60)).as("an old id").isZero();
        nowNs.addAndGet(3_000 * SECOND_NS - 1);
        assertThat(take("ann", 61)).isEqualTo(1);
        nowNs.addAndGet(1);
        assertThat(take("ann", 61)).isZero();
        assertThat(take("ann", 62)).isEqualTo(10_000);
    }
}
