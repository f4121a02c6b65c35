package venuehunt.simulator.play;

import java.util.function.LongConsumer;

/**
 * When one player's ticks are due, open loop: each at a fixed time after the one before, whatever became of that one.
 * Who comes so late that the next one is due as well takes the newest; those before it are overtaken, as they are on a
 * phone that was busy: an old fix is of no use to anybody.
 */
final class TickSchedule {
    private long nextNs;
    private long intervalNs;

    /** Begins anew. */
    void start(long firstNs, long newIntervalNs) {
        nextNs = firstNs;
        every(newIntervalNs);
    }

    /** From the tick after the next one on. */
    void every(long newIntervalNs) {
        if (newIntervalNs <= 0) {
            throw new IllegalArgumentException("interval " + newIntervalNs + " ns, expected more than zero");
        }
        intervalNs = newIntervalNs;
    }

    long nextNs() {
        return nextNs;
    }

    /**
     * Takes what is due.
     *
     * @param overtaken
     *            hears of each tick before that, oldest first
     * @return when the newest tick that is due was due; the next one, if none is
     */
    long take(long nowNs, LongConsumer overtaken) {
        long dueNs = nextNs;
        while (nowNs - dueNs >= intervalNs) {
            overtaken.accept(dueNs);
            dueNs += intervalNs;
        }
        nextNs = dueNs + intervalNs;
        return dueNs;
    }
}
