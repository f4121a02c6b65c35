package venuehunt.service.limit;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps what happens to a {@link Rate}. A bucket of places that fills up again, written as one number: the moment at
 * which it will be full, which every place that is taken moves on by one interval (the "generic cell rate algorithm" of
 * ATM networks).
 *
 * <p>
 * For any thread: takes no lock and allocates nothing.
 */
public final class Pace {
    private final long intervalNs;
    /** How far the bucket may be from full for a place to be in it. */
    private final long slackNs;
    private final AtomicLong fullNs;

    /**
     * @param nowNs
     *            of a monotonic clock; the bucket is full
     */
    public Pace(Rate rate, long nowNs) {
        intervalNs = rate.intervalNs();
        slackNs = (rate.burst() - 1) * intervalNs;
        fullNs = new AtomicLong(nowNs);
    }

    /** Takes a place and says 0; or takes none, and says how many nanoseconds it is until there is one. */
    public long take(long nowNs) {
        while (true) {
            long full = fullNs.get();
            long emptyNs = Math.max(full - nowNs, 0);
            if (emptyNs > slackNs) {
                return emptyNs - slackNs;
            }
            if (fullNs.compareAndSet(full, nowNs + emptyNs + intervalNs)) {
                return 0;
            }
        }
    }

    /** Gives a place back that was taken. */
    public void giveBack() {
        fullNs.addAndGet(-intervalNs);
    }

    /** How many nanoseconds it is until there is a place; 0 when there is one. */
    public long waitNs(long nowNs) {
        return Math.max(fullNs.get() - nowNs - slackNs, 0);
    }
}
