package venuehunt.simulator.play;

import java.util.ArrayDeque;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import venuehunt.history.HistoryLine;
import venuehunt.simulator.report.Measurements;
import venuehunt.v1.Tick;

/** Writes down where one player's phone said that it was, unless the server did not believe it. */
final class PositionHistory {
    private final String playerId;
    private final Measurements measurements;
    private final LongSupplier nanoTime;
    private final ArrayDeque<Sent> waiting = new ArrayDeque<>();

    private record Sent(long tNs, Tick tick) {}

    PositionHistory(String playerId, Measurements measurements, LongSupplier nanoTime) {
        this.playerId = playerId;
        this.measurements = measurements;
        this.nanoTime = nanoTime;
    }

    void sent(Tick tick) {
        waiting.addLast(new Sent(nanoTime.getAsLong(), tick));
    }

    /**
     * The first word on a tick: a verdict, or a delta that follows from it, which only an accepted one has. Those
     * before it were passed over, or the word on them is lost: nobody knows.
     */
    void answered(long fixMonotonicMs, boolean accepted) {
        for (Sent each = waiting.peek(); each != null
                && each.tick.getFixMonotonicMs() <= fixMonotonicMs; each = waiting.peek()) {
            waiting.removeFirst();
            if (each.tick.getFixMonotonicMs() < fixMonotonicMs) {
                write(each, null);
            } else if (accepted) {
                write(each, nanoTime.getAsLong());
            }
        }
    }

    /** The stream is gone. */
    void abandon() {
        waiting.forEach(each -> write(each, null));
        waiting.clear();
    }

    private void write(Sent sent, @Nullable Long toldNs) {
        measurements.happened(new HistoryLine.Position(sent.tNs, toldNs, playerId, sent.tick.getLatDegrees(),
                sent.tick.getLngDegrees(), sent.tick.getHorizontalAccuracyMetres()));
    }
}
