package venuehunt.simulator.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TickScheduleTest {
    private final TickSchedule schedule = new TickSchedule();
    private final List<Long> overtaken = new ArrayList<>();

    @BeforeEach
    void start() {
        schedule.start(1_000, 100);
    }

    @Test
    void take_atFixedTimesHoweverLate() {
        assertThat(schedule.nextNs()).isEqualTo(1_000);
        assertThat(take(1_003)).isEqualTo(1_000);
        assertThat(schedule.nextNs()).isEqualTo(1_100);
        assertThat(take(1_199)).as("late by less than an interval").isEqualTo(1_100);
        assertThat(take(1_200)).isEqualTo(1_200);
        assertThat(overtaken).isEmpty();
    }

    @Test
    void take_theNewestOfThoseDue() {
        assertThat(take(1_350)).isEqualTo(1_300);
        assertThat(overtaken).containsExactly(1_000L, 1_100L, 1_200L);
        assertThat(schedule.nextNs()).as("on the same grid as before").isEqualTo(1_400);
    }

    @Test
    void take_nextOneIsDueAtItsInterval() {
        assertThat(take(1_100)).isEqualTo(1_100);
        assertThat(overtaken).containsExactly(1_000L);
    }

    @Test
    void every_fromTheTickAfterTheNext() {
        schedule.every(500);
        assertThat(take(1_000)).isEqualTo(1_000);
        assertThat(schedule.nextNs()).isEqualTo(1_500);
        assertThatIllegalArgumentException().isThrownBy(() -> schedule.every(0));
    }

    private long take(long nowNs) {
        return schedule.take(nowNs, overtaken::add);
    }
}
