package venuehunt.runtime.session;

/**
 * Lets ticks of one stream in or tells why not, cheapest question first. Whether the position lies in the venue is
 * asked afterwards, on the map.
 *
 * <p>
 * Used by one thread at a time.
 */
final class TickGate {
    /** Two ticks a second, five at once. */
    private static final long NS_PER_TICK = 500_000_000;
    private static final int BURST = 5;

    private long lastFixMonotonicMs = -1;
    /** The moment at which the bucket is full again: every tick let in moves it on. */
    private long fullAgainNs;

    TickGate(long nowNs) {
        fullAgainNs = nowNs;
    }

    TickVerdict judge(TickReport tick, long nowNs) {
        if (!tick.hasPosition()) {
            return TickVerdict.MISSING_POSITION;
        }
        if (!Double.isFinite(tick.latDegrees()) || !Double.isFinite(tick.lngDegrees())) {
            return TickVerdict.NOT_FINITE;
        }
        if (Math.abs(tick.latDegrees()) > 90 || Math.abs(tick.lngDegrees()) > 180) {
            return TickVerdict.OUT_OF_RANGE;
        }
        if (tick.fixMonotonicMs() <= lastFixMonotonicMs) {
            return tick.fixMonotonicMs() == lastFixMonotonicMs ? TickVerdict.DUPLICATE : TickVerdict.OUT_OF_ORDER;
        }
        long emptiedTo = Math.max(fullAgainNs - nowNs, 0);
        if (emptiedTo > (BURST - 1) * NS_PER_TICK) {
            return TickVerdict.TOO_OFTEN;
        }
        fullAgainNs = nowNs + emptiedTo + NS_PER_TICK;
        lastFixMonotonicMs = tick.fixMonotonicMs();
        return TickVerdict.ACCEPTED;
    }
}
