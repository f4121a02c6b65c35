package venuehunt.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixClockTest {
    private final FixClock clock = new FixClock();

    /** The first fix was taken at 1,000 by the phone and came at 50,000 here. */
    @ParameterizedTest
    @CsvSource({"2000, 51000, ACCEPTED", "2000, 56000, ACCEPTED", "2000, 56001, STALE", "2000, 9999999, STALE",
            "7000, 51000, ACCEPTED", "7001, 51000, FUTURE", "4503599627370497, 51000, FUTURE",
            "9223372036854775807, 51000, FUTURE"})
    void judge_afterTheFirst(long fixMs, long nowMs, TickVerdict expected) {
        assertThat(clock.judge(1_000, 50_000)).isEqualTo(TickVerdict.ACCEPTED);
        assertThat(clock.judge(fixMs, nowMs)).isEqualTo(expected);
    }

    @Test
    void judge_anyClockToBeginWith() {
        for (long fixMs : new long[]{0, 1, FixClock.MAX_FIX_MS}) {
            for (long nowMs : new long[]{-9_000_000_000_000L, 0, 9_000_000_000_000L}) {
                FixClock fresh = new FixClock();
                assertThat(fresh.judge(fixMs, nowMs)).isEqualTo(TickVerdict.ACCEPTED);
                assertThat(fresh.judge(fixMs, nowMs + 5_001)).isEqualTo(TickVerdict.STALE);
            }
        }
    }

    @Test
    void judge_theFastestWayCounts() {
        clock.judge(0, 50_900);
        assertThat(clock.judge(1_000, 51_100)).as("800 ms faster").isEqualTo(TickVerdict.ACCEPTED);
        assertThat(clock.judge(2_000, 57_101)).isEqualTo(TickVerdict.STALE);
        assertThat(clock.judge(2_000, 57_100)).isEqualTo(TickVerdict.ACCEPTED);
    }

    /** It waited for the network; those behind it did not. */
    @Test
    void judge_aFirstTickThatWasLongOnItsWay() {
        clock.judge(0, 70_000);
        assertThat(clock.judge(20_000, 70_100)).isEqualTo(TickVerdict.FUTURE);
        assertThat(clock.judge(21_000, 71_100)).as("the second that says so").isEqualTo(TickVerdict.ACCEPTED);
        assertThat(clock.judge(22_000, 72_100)).isEqualTo(TickVerdict.ACCEPTED);
        assertThat(clock.judge(20_500, 76_000)).isEqualTo(TickVerdict.STALE);
    }

    @Test
    void judge_oneFixFromTheFutureChangesNothing() {
        clock.judge(0, 50_000);
        assertThat(clock.judge(90_000, 51_000)).isEqualTo(TickVerdict.FUTURE);
        assertThat(clock.judge(2_000, 52_000)).isEqualTo(TickVerdict.ACCEPTED);
        assertThat(clock.judge(40_000, 53_000)).as("does not agree with the one before").isEqualTo(TickVerdict.FUTURE);
    }
}
