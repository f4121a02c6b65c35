package venuehunt.runtime.session;

/**
 * How old a fix is, although the phone's clock begins anywhere: the least time that has lain between a fix and its
 * arrival is taken for the way itself, and what is beyond it for age. A stream has one phone and one clock, which
 * counts on while the phone sleeps.
 *
 * <p>
 * Used by one thread at a time.
 */
final class FixClock {
    /** A walking player is 7 m on by then. */
    static final long MAX_AGE_MS = 5_000;
    /** No phone's clock has run for that long; beyond it sums would not fit. */
    static final long MAX_FIX_MS = 1L << 52;
    /** Two ticks that agree this well on the clock have it right. */
    private static final long AGREE_MS = 1_000;

    private boolean started;
    private long leastMs;
    private long doubtedMs;

    /**
     * @param fixMs
     *            the phone's clock at the fix; never negative
     * @param nowMs
     *            the server's monotonic clock
     */
    TickVerdict judge(long fixMs, long nowMs) {
        if (fixMs > MAX_FIX_MS) {
            return TickVerdict.FUTURE;
        }
        long betweenMs = nowMs - fixMs;
        long ageMs = started ? betweenMs - leastMs : 0;
        if (ageMs > MAX_AGE_MS) {
            return TickVerdict.STALE;
        }
        if (ageMs < -MAX_AGE_MS && !agreesWithTheOneBefore(betweenMs)) {
            return TickVerdict.FUTURE;
        }
        leastMs = started ? Math.min(leastMs, betweenMs) : betweenMs;
        started = true;
        return TickVerdict.ACCEPTED;
    }

    /** The first tick of a stream may have been long on its way; then all that follow seem to be ahead of time. */
    private boolean agreesWithTheOneBefore(long betweenMs) {
        boolean agrees = Math.abs(betweenMs - doubtedMs) <= AGREE_MS;
        doubtedMs = betweenMs;
        return agrees;
    }
}
