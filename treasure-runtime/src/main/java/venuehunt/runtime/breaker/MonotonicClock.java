package venuehunt.runtime.breaker;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/** A monotonic clock for who asks for a wall clock and only takes differences: nobody can set it. */
final class MonotonicClock extends Clock {
    private final LongSupplier nowNs;

    MonotonicClock(LongSupplier nowNs) {
        this.nowNs = nowNs;
    }

    @Override
    public Instant instant() {
        return Instant.EPOCH.plusNanos(nowNs.getAsLong());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
