package venuehunt.runtime.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageFloodTest {
    private static final long SECOND_NS = 1_000_000_000;
    private final MessageFlood flood = new MessageFlood(10, 0);

    /** Sends in one second, evenly; whether the last was too many. */
    private boolean second(int number, int messages) {
        boolean tooMany = false;
        for (int i = 0; i < messages; i++) {
            assertThat(tooMany).isFalse();
            tooMany = flood.add(number * SECOND_NS + i * SECOND_NS / messages);
        }
        return tooMany;
    }

    @Test
    void add_tenASecondForAnHour() {
        for (int i = 0; i < 3_600; i++) {
            assertThat(second(i, 10)).as("second %d", i).isFalse();
        }
    }

    @Test
    void add_elevenASecond_endsWithTheLastOfTheTenthSecond() {
        for (int i = 0; i < 9; i++) {
            assertThat(second(i, 11)).as("second %d", i).isFalse();
        }
        assertThat(second(9, 11)).isTrue();
    }

    @Test
    void add_oneCalmSecondBetween_beginsAnew() {
        for (int i = 0; i < 9; i++) {
            second(i, 100);
        }
        assertThat(second(9, 10)).isFalse();
        for (int i = 10; i < 19; i++) {
            assertThat(second(i, 11)).as("second %d", i).isFalse();
        }
        assertThat(second(19, 11)).isTrue();
    }

    @Test
    void add_afterSilence_beginsAnew() {
        for (int i = 0; i < 9; i++) {
            second(i, 100);
        }
        assertThat(second(10, 100)).as("a second without any lies between").isFalse();
        for (int i = 4_000; i < 4_009; i++) {
            assertThat(second(i, 11)).as("second %d", i).isFalse();
        }
        assertThat(second(4_009, 11)).as("as after no silence").isTrue();
    }
}
