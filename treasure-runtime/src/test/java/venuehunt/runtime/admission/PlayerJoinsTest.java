package venuehunt.runtime.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PlayerJoinsTest {
    private static final long SECOND_NS = TimeUnit.SECONDS.toNanos(1);
    private final AtomicLong nowNs = new AtomicLong();
    private final PlayerJoins joins = new PlayerJoins(PlayLimits.DEFAULT.playerJoins(), nowNs::get);

    private long take(String playerId) {
        return joins.take(playerId, nowNs.get());
    }

    private void takeAll(String playerId) {
        for (int i = 1; i <= 5; i++) {
            assertThat(take(playerId)).as("join %d", i).isZero();
        }
    }

    @Test
    void take_fiveAtOnceAndOneInTwoSeconds() {
        takeAll("ann");
        assertThat(take("ann")).isEqualTo(2 * SECOND_NS);
        assertThat(take("ben")).as("another player").isZero();
        nowNs.set(2 * SECOND_NS - 1);
        assertThat(take("ann")).isEqualTo(1);
        nowNs.set(2 * SECOND_NS);
        assertThat(take("ann")).isZero();
        assertThat(take("ann")).isEqualTo(2 * SECOND_NS);
    }

    @Test
    void giveBack_onePlace() {
        joins.giveBack("nobody");
        takeAll("ann");
        joins.giveBack("ann");
        assertThat(take("ann")).isZero();
        assertThat(take("ann")).isPositive();
    }

    @Test
    void whoIsForgotten_hasAllPlacesAnyhow() {
        takeAll("ann");
        nowNs.set(10 * SECOND_NS);
        takeAll("ann");
    }
}
