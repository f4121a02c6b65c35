package venuehunt.simulator.play;

import java.util.ArrayDeque;
import java.util.function.LongConsumer;

/**
 * Ticks of one stream that wait for their first answer, oldest first. A tick is named by its {@code fix_monotonic_ms}.
 * The server may pass over ticks when newer ones have come, so an answer ends the waiting of all before it as well.
 *
 * <p>
 * What was due and not sent waits, too: the next tick that is sent stands for it, and its answer is the answer of both.
 * Else the worst moments would be missing from what is measured.
 */
final class PendingTicks {
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private final ArrayDeque<Long> unsent = new ArrayDeque<>();
    private long passedOver;

    /** A tick that was due and is not sent. */
    void notSent(long dueNs) {
        unsent.addLast(dueNs);
    }

    /** Whether the next tick stands for others as well. */
    boolean standsForOthers() {
        return !unsent.isEmpty();
    }

    void sent(long fixMonotonicMs, long dueNs) {
        unsent.forEach(overdueNs -> waiting.addLast(new Waiting(fixMonotonicMs, overdueNs, false)));
        unsent.clear();
        waiting.addLast(new Waiting(fixMonotonicMs, dueNs, true));
    }

    /**
     * An answer came.
     *
     * @param dueNs
     *            hears when the tick was due, and when those were that it stands for
     * @return whether this is the first word on a tick that waits
     */
    boolean answered(long fixMonotonicMs, LongConsumer dueNs) {
        boolean waited = false;
        while (!waiting.isEmpty() && waiting.getFirst().fixMonotonicMs <= fixMonotonicMs) {
            Waiting first = waiting.removeFirst();
            if (first.fixMonotonicMs == fixMonotonicMs) {
                dueNs.accept(first.dueNs);
                waited = true;
            } else if (first.sent) {
                passedOver++;
            }
        }
        return waited;
    }

    /** The stream is gone: nobody will answer. */
    void abandon() {
        passedOver += waiting.stream().filter(Waiting::sent).count();
        waiting.clear();
        unsent.clear();
    }

    /** Ticks that got no answer, since this was asked last. */
    long takePassedOver() {
        long count = passedOver;
        passedOver = 0;
        return count;
    }

    private record Waiting(long fixMonotonicMs, long dueNs, boolean sent) {}
}
