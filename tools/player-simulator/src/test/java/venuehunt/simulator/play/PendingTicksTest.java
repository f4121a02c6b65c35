package venuehunt.simulator.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PendingTicksTest {
    private final PendingTicks pending = new PendingTicks();

    @Test
    void answered_onceAndInOrder() {
        pending.sent(10, 1_000);
        pending.sent(20, 2_000);
        assertThat(answered(10)).containsExactly(1_000L);
        assertThat(answered(10)).isEmpty();
        assertThat(answered(20)).containsExactly(2_000L);
        assertThat(pending.takePassedOver()).isZero();
    }

    @Test
    void answered_passesOverEarlierOnes() {
        pending.sent(10, 1_000);
        pending.sent(20, 2_000);
        pending.sent(30, 3_000);
        assertThat(answered(30)).containsExactly(3_000L);
        assertThat(pending.takePassedOver()).isEqualTo(2);
        assertThat(pending.takePassedOver()).isZero();
        assertThat(answered(20)).isEmpty();
    }

    @Test
    void answered_standsForWhatWasNotSent() {
        pending.notSent(1_000);
        pending.notSent(2_000);
        assertThat(pending.standsForOthers()).isTrue();
        pending.sent(30, 3_000);
        assertThat(pending.standsForOthers()).isFalse();
        assertThat(answered(30)).as("the worst moments are measured, too").containsExactly(1_000L, 2_000L, 3_000L);
        assertThat(pending.takePassedOver()).isZero();
    }

    @Test
    void answered_passesOverOnlyWhatWasSent() {
        pending.notSent(1_000);
        pending.sent(20, 2_000);
        pending.sent(30, 3_000);
        assertThat(answered(30)).containsExactly(3_000L);
        assertThat(pending.takePassedOver()).isOne();
    }

    @Test
    void answered_zeroIsNoTick() {
        pending.sent(10, 1_000);
        assertThat(answered(0)).isEmpty();
        assertThat(answered(10)).containsExactly(1_000L);
    }

    @Test
    void abandon_nobodyAnswers() {
        pending.sent(10, 1_000);
        pending.notSent(2_000);
        pending.abandon();
        assertThat(pending.takePassedOver()).isOne();
        assertThat(pending.standsForOthers()).isFalse();
        assertThat(answered(10)).isEmpty();
    }

    private List<Long> answered(long fixMonotonicMs) {
        List<Long> due = new ArrayList<>();
        assertThat(pending.answered(fixMonotonicMs, due::add)).isEqualTo(!due.isEmpty());
        return due;
    }
}
