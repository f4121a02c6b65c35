package venuehunt.runtime.admission;

import java.util.concurrent.TimeUnit;

/**
 * Whether a stream brings far more than a phone has to say: more than so many messages in each of ten seconds that
 * follow upon each other. A phone that comes out of a dead zone and empties what has gathered does so within one.
 *
 * <p>
 * Used by one thread at a time; allocates nothing.
 */
public final class MessageFlood {
    static final int SECONDS = 10;
    private static final long SECOND_NS = TimeUnit.SECONDS.toNanos(1);

    private final int perSecond;
    private long secondNs;
    private int count;
    /** Full seconds just before this one. */
    private int full;

    public MessageFlood(int perSecond, long nowNs) {
        this.perSecond = perSecond;
        secondNs = nowNs;
    }

    /** A message has come. Whether that is one too many. */
    public boolean add(long nowNs) {
        long sinceNs = nowNs - secondNs;
        if (sinceNs >= SECOND_NS) {
            boolean follows = sinceNs < 2 * SECOND_NS;
            full = follows && count > perSecond ? full + 1 : 0;
            secondNs = follows ? secondNs + SECOND_NS : nowNs;
            count = 0;
        }
        count++;
        return count > perSecond && full >= SECONDS - 1;
    }
}
