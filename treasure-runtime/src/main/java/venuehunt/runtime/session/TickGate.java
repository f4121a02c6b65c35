package venuehunt.runtime.session;

import venuehunt.runtime.hunt.TreasureDraft;

/**
 * Lets ticks of one stream in or tells why not, cheapest question first. How the player came there and whether it lies
 * in the venue is asked afterwards.
 *
 * <p>
 * Used by one thread at a time.
 */
final class TickGate {
    /** Two ticks a second, five at once. */
    private static final long NS_PER_TICK = 500_000_000;
    private static final int BURST = 5;
    private static final long NS_PER_MS = 1_000_000;

    private final FixClock clock = new FixClock();
    private long lastFixMonotonicMs = -1;
    /** The moment at which all five may come again: every tick let in moves it on. */
    private long restedNs;

    TickGate(long nowNs) {
        restedNs = nowNs;
    }

    TickVerdict judge(double latDegrees, double lngDegrees, int level, long fixMonotonicMs, long nowNs) {
        if (!Double.isFinite(latDegrees) || !Double.isFinite(lngDegrees)) {
            return TickVerdict.NOT_FINITE;
        }
        if (Math.abs(latDegrees) > 90 || Math.abs(lngDegrees) > 180 || !TreasureDraft.isLevel(level)) {
            return TickVerdict.OUT_OF_RANGE;
        }
        if (fixMonotonicMs <= lastFixMonotonicMs) {
            return fixMonotonicMs == lastFixMonotonicMs ? TickVerdict.DUPLICATE : TickVerdict.OUT_OF_ORDER;
        }
        long waitNs = Math.max(restedNs - nowNs, 0);
        if (waitNs > (BURST - 1) * NS_PER_TICK) {
            return TickVerdict.TOO_OFTEN;
        }
        restedNs = nowNs + waitNs + NS_PER_TICK;
        TickVerdict verdict = clock.judge(fixMonotonicMs, nowNs / NS_PER_MS);
        if (verdict == TickVerdict.ACCEPTED) {
            lastFixMonotonicMs = fixMonotonicMs;
        }
        return verdict;
    }
}
