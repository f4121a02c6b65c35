package venuehunt.runtime.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AcksTest {
    private final Acks acks = new Acks();

    @Test
    void isNew_onceForEachDelta() {
        acks.told(1);
        acks.told(2);
        assertThat(acks.isNew(1)).isTrue();
        assertThat(acks.isNew(1)).isFalse();
        assertThat(acks.isNew(2)).isTrue();
        assertThat(acks.isNew(1)).as("behind the last one").isFalse();
        assertThat(acks.isNew(3)).as("of what was not told").isFalse();
        acks.told(3);
        assertThat(acks.isNew(3)).isTrue();
    }

    @Test
    void isNew_notBeforeTheFirstDelta() {
        assertThat(acks.isNew(0)).isFalse();
        assertThat(acks.isNew(1)).isFalse();
        assertThat(acks.isNew(Long.MAX_VALUE)).isFalse();
    }

    @Test
    void isNew_notOfAStreamBefore() {
        acks.told(9);
        assertThat(acks.isNew(8)).isFalse();
        assertThat(acks.isNew(9)).isTrue();
    }
}
