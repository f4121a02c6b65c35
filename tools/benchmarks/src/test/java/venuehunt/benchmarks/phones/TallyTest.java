package venuehunt.benchmarks.phones;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void take_whatCameSinceTheLast() {
        Tally tally = new Tally();
        tally.answered(100, 10);
        tally.answered(300, 21);
        Heard heard = tally.take();
        assertThat(heard.answers()).isEqualTo(2);
        assertThat(heard.bytesPerAnswer()).isEqualTo(16);
        assertThat(heard.waitNs(100)).isEqualTo(300);
        assertThat(heard.waitNs(50)).isEqualTo(100);
        assertThat(tally.take().answers()).isZero();
    }

    @Test
    void answered_longerThanCanBeTold() {
        Tally tally = new Tally();
        tally.answered(Long.MAX_VALUE, 0);
        assertThat(tally.take().waitNs(100)).isGreaterThanOrEqualTo(60e9);
    }
}
