package venuehunt.runtime.admission;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import venuehunt.service.limit.Pace;
import venuehunt.service.limit.Rate;

/**
 * Lets phones in no faster than the node can welcome them beside those who play, and tells the others when to come.
 *
 * <p>
 * When a node has died, all its phones come here at once. Whoever is sent away is given the next slot of a queue that
 * moves as fast as places come free, so that a small crowd is in after a second and nobody waits for nothing. A large
 * one fills the ten seconds that a phone may be told to wait; the slots then begin anew after the first second, and are
 * given out once more: what comes back is spread as evenly as a die would do it, and each gets its chance every ten
 * seconds at the latest. A slot is no promise, since others come meanwhile. There is no chance in it, as a test can
 * tell; phones add some of their own to every delay.
 *
 * <p>
 * A join is asked about twice: before its token is looked at, which costs more than all else here, and when it is good.
 * So whoever has no token takes nobody's place. For any thread.
 */
public final class JoinPace {
    static final long FIRST_SLOT_NS = TimeUnit.SECONDS.toNanos(1);
    static final long LAST_SLOT_NS = TimeUnit.SECONDS.toNanos(10);

    private final Pace pace;
    private final long intervalNs;
    private final AtomicLong slotNs;

    public JoinPace(Rate rate, long nowNs) {
        pace = new Pace(rate, nowNs);
        intervalNs = rate.intervalNs();
        slotNs = new AtomicLong(nowNs);
    }

    /** Whether a phone that comes now would find a place. */
    public boolean hasPlace(long nowNs) {
        return pace.waitNs(nowNs) == 0;
    }

    /** Takes a place, if there is one. */
    public boolean takePlace(long nowNs) {
        return pace.take(nowNs) == 0;
    }

    /** When a phone that found none is to come again, in nanoseconds from now. */
    public long comeAgainNs(long nowNs) {
        return slotNs.updateAndGet(last -> {
            long inNs = last + intervalNs - nowNs;
            return inNs < FIRST_SLOT_NS || inNs > LAST_SLOT_NS ? nowNs + FIRST_SLOT_NS : nowNs + inNs;
        }) - nowNs;
    }
}
