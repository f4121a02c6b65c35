package venuehunt.simulator.play;

import java.util.ArrayDeque;
import java.util.OptionalLong;

/**
 * Ticks of one stream that wait for their first answer, oldest first. A tick is named by its {@code fix_monotonic_ms}.
 * The server may pass over ticks when newer ones have come, so an answer ends the waiting of all before it as well.
 */
final class PendingTicks {
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private long passedOver;

    void sent(long fixMonotonicMs, long dueNs) {
        waiting.addLast(new Waiting(fixMonotonicMs, dueNs));
    }

    /** When the tick was due; empty when it waits no longer, or never did. */
    OptionalLong answered(long fixMonotonicMs) {
        while (!waiting.isEmpty() && waiting.getFirst().fixMonotonicMs < fixMonotonicMs) {
            waiting.removeFirst();
            passedOver++;
        }
        if (waiting.isEmpty() || waiting.getFirst().fixMonotonicMs != fixMonotonicMs) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(waiting.removeFirst().dueNs);
    }

    /** The stream is gone: nobody will answer. */
    void abandon() {
        passedOver += waiting.size();
        waiting.clear();
    }

    /** Ticks that got no answer, since this was asked last. */
    long takePassedOver() {
        long count = passedOver;
        passedOver = 0;
        return count;
    }

    private record Waiting(long fixMonotonicMs, long dueNs) {}
}
