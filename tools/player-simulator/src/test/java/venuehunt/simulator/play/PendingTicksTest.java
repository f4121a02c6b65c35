package venuehunt.simulator.play;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PendingTicksTest {
    private final PendingTicks pending = new PendingTicks();

    @Test
    void answered_onceAndInOrder() {
        pending.sent(10, 1_000);
        pending.sent(20, 2_000);
        assertThat(pending.answered(10)).hasValue(1_000);
        assertThat(pending.answered(10)).isEmpty();
        assertThat(pending.answered(20)).hasValue(2_000);
        assertThat(pending.takePassedOver()).isZero();
    }

    @Test
    void answered_passesOverEarlierOnes() {
        pending.sent(10, 1_000);
        pending.sent(20, 2_000);
        pending.sent(30, 3_000);
        assertThat(pending.answered(30)).hasValue(3_000);
        assertThat(pending.takePassedOver()).isEqualTo(2);
        assertThat(pending.takePassedOver()).isZero();
        assertThat(pending.answered(20)).isEmpty();
    }

    @Test
    void answered_zeroIsNoTick() {
        pending.sent(10, 1_000);
        assertThat(pending.answered(0)).isEmpty();
        assertThat(pending.answered(10)).hasValue(1_000);
    }

    @Test
    void abandon_nobodyAnswers() {
        pending.sent(10, 1_000);
        pending.abandon();
        assertThat(pending.takePassedOver()).isOne();
        assertThat(pending.answered(10)).isEmpty();
    }
}
