package venuehunt.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehunt.service.limit.Rate;

class TickGateTest {
    private static final long SECOND_NS = 1_000_000_000;
    private final TickGate gate = new TickGate(new Rate(2, 5), 0);

    @ParameterizedTest
    @CsvSource({"0, 0, ACCEPTED", "-0.0, -0.0, ACCEPTED", "90, 180, ACCEPTED", "-90, -180, ACCEPTED",
            "90.0000001, 0, OUT_OF_RANGE", "-90.0000001, 0, OUT_OF_RANGE", "0, 180.0000001, OUT_OF_RANGE",
            "0, -180.0000001, OUT_OF_RANGE", "1e308, 0, OUT_OF_RANGE", "NaN, 0, NOT_FINITE", "0, NaN, NOT_FINITE",
            "Infinity, 0, NOT_FINITE", "0, -Infinity, NOT_FINITE", "NaN, 181, NOT_FINITE"})
    void judge_positions(double lat, double lng, TickVerdict expected) {
        assertThat(gate.judge(lat, lng, 0, 1, 0)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1001, ACCEPTED", "1000, DUPLICATE", "999, OUT_OF_ORDER", "0, OUT_OF_ORDER", "-5, OUT_OF_ORDER",
            "6000, ACCEPTED", "9223372036854775807, FUTURE"})
    void judge_fixTimesAfterATickAt1000(long fixMs, TickVerdict expected) {
        assertThat(gate.judge(60, 25, 0, 1_000, 0)).isEqualTo(TickVerdict.ACCEPTED);
        assertThat(gate.judge(60, 25, 0, fixMs, SECOND_NS)).isEqualTo(expected);
    }

    @Test
    void judge_aRefusedTickChangesNothing() {
        assertThat(gate.judge(60, 25, 0, 1_000, 0)).isEqualTo(TickVerdict.ACCEPTED);
        assertThat(gate.judge(60, 25, 201, 9_000, SECOND_NS)).isEqualTo(TickVerdict.OUT_OF_RANGE);
        assertThat(gate.judge(60, 25, -21, 9_000, SECOND_NS)).isEqualTo(TickVerdict.OUT_OF_RANGE);
        assertThat(gate.judge(91, 25, 0, 9_000, SECOND_NS)).isEqualTo(TickVerdict.OUT_OF_RANGE);
        assertThat(gate.judge(60, 25, 0, 1_001, SECOND_NS)).isEqualTo(TickVerdict.ACCEPTED);
    }

    @Test
    void judge_fiveAtOnceAndTwoASecond() {
        int fixMs = 0;
        for (int i = 0; i < 5; i++) {
            assertThat(gate.judge(60, 25, 0, ++fixMs, 0)).as("tick %d", i).isEqualTo(TickVerdict.ACCEPTED);
        }
        assertThat(gate.judge(60, 25, 0, ++fixMs, 0)).isEqualTo(TickVerdict.TOO_OFTEN);
        assertThat(gate.judge(60, 25, 0, ++fixMs, SECOND_NS / 2 - 1)).isEqualTo(TickVerdict.TOO_OFTEN);
        assertThat(gate.judge(60, 25, 0, ++fixMs, SECOND_NS / 2)).isEqualTo(TickVerdict.ACCEPTED);
        assertThat(gate.judge(60, 25, 0, ++fixMs, SECOND_NS / 2)).isEqualTo(TickVerdict.TOO_OFTEN);
        fixMs = 100_000;
        for (int i = 0; i < 5; i++) {
            assertThat(gate.judge(60, 25, 0, ++fixMs, 100 * SECOND_NS)).as("rested, tick %d", i)
                    .isEqualTo(TickVerdict.ACCEPTED);
        }
        assertThat(gate.judge(60, 25, 0, ++fixMs, 100 * SECOND_NS)).as("rest is not saved up")
                .isEqualTo(TickVerdict.TOO_OFTEN);
    }

    @Test
    void judge_twoASecondForAnHour() {
        for (int i = 1; i <= 7_200; i++) {
            assertThat(gate.judge(60, 25, 0, i * 500L, i * SECOND_NS / 2)).as("tick %d", i)
                    .isEqualTo(TickVerdict.ACCEPTED);
        }
    }

    @Test
    void judge_anotherPace() {
        TickGate wide = new TickGate(new Rate(4, 2), 0);
        assertThat(wide.judge(60, 25, 0, 1, 0)).isEqualTo(TickVerdict.ACCEPTED);
        assertThat(wide.judge(60, 25, 0, 2, 0)).isEqualTo(TickVerdict.ACCEPTED);
        assertThat(wide.judge(60, 25, 0, 3, SECOND_NS / 4 - 1)).isEqualTo(TickVerdict.TOO_OFTEN);
        assertThat(wide.judge(60, 25, 0, 4, SECOND_NS / 4)).isEqualTo(TickVerdict.ACCEPTED);
    }
}
