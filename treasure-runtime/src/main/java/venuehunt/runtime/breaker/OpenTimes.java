package venuehunt.runtime.breaker;

import io.github.resilience4j.core.IntervalFunction;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * How long the breaker stays open: 1 s, twice as long each time its probe fails, at most 10 s, and each time up to a
 * fifth more or less, so that nodes do not probe together. Remembers when the time is over, which the library keeps to
 * itself.
 */
final class OpenTimes implements IntervalFunction {
    static final long FIRST_MS = 1_000;
    static final long LONGEST_MS = 10_000;
    private static final double JITTER = 0.2;
    private static final int DOUBLINGS = 4;

    private final LongSupplier nowNs;
    private final DoubleSupplier random;
    private volatile long untilNs;

    /**
     * @param random
     *            from 0 to below 1
     */
    OpenTimes(LongSupplier nowNs, DoubleSupplier random) {
        this.nowNs = nowNs;
        this.random = random;
    }

    /** Called by the library as it opens, once each time. */
    @Override
    public Long apply(Integer attempt) {
        long plainMs = Math.min(LONGEST_MS, FIRST_MS << Math.clamp(attempt - 1L, 0, DOUBLINGS));
        long openMs = Math.round(plainMs * (1 - JITTER + 2 * JITTER * random.getAsDouble()));
        untilNs = nowNs.getAsLong() + TimeUnit.MILLISECONDS.toNanos(openMs);
        return openMs;
    }

    /** Milliseconds until a probe is due, rounded up; negative when it is. */
    long remainingMs() {
        long remainingNs = untilNs - nowNs.getAsLong();
        return remainingNs < 0 ? -1 : Math.ceilDiv(remainingNs, TimeUnit.MILLISECONDS.toNanos(1));
    }
}
