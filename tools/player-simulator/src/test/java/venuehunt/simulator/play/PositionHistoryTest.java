package venuehunt.simulator.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import venuehunt.history.HistoryLine;
import venuehunt.simulator.report.Measurements;
import venuehunt.v1.Tick;

class PositionHistoryTest {
    private final List<HistoryLine> written = new ArrayList<>();
    private long nowNs = 1;
    private final PositionHistory history = new PositionHistory("ann", new Measurements(() -> nowNs, written::add),
            () -> nowNs);

    @Test
    void answered_accepted() {
        history.sent(tick(1));
        nowNs = 5;
        history.answered(1, true);
        assertThat(written).containsExactly(new HistoryLine.Position(1, 5L, "ann", 60, 24, 4));
    }

    @Test
    void answered_onceOnly() {
        history.sent(tick(1));
        nowNs = 5;
        history.answered(1, true);
        nowNs = 9;
        history.answered(1, true);
        assertThat(written).containsExactly(new HistoryLine.Position(1, 5L, "ann", 60, 24, 4));
    }

    @Test
    void answered_notAccepted() {
        history.sent(tick(1));
        history.answered(1, false);
        history.abandon();
        assertThat(written).isEmpty();
    }

    @Test
    void answered_withoutAWord() {
        history.sent(tick(1));
        history.sent(tick(2));
        history.answered(2, false);
        history.sent(tick(3));
        history.abandon();
        history.answered(3, true);
        assertThat(written).hasSize(2).allSatisfy(
                each -> assertThat(each).isEqualTo(new HistoryLine.Position(1, null, "ann", 60, 24, 4)));
    }

    private static Tick tick(long fixMonotonicMs) {
        return Tick.newBuilder().setLatDegrees(60).setLngDegrees(24).setHorizontalAccuracyMetres(4)
                .setFixMonotonicMs(fixMonotonicMs).build();
    }
}
