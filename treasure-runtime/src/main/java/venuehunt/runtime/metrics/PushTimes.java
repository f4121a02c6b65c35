package venuehunt.runtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How long it took until phones were told what others had taken near them, and how often they were not. */
public final class PushTimes {
    private static final Duration[] BUCKETS = Buckets.ofMillis(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000);

    private final Timer delays;
    private final Counter dropped;

    public PushTimes(MeterRegistry registry) {
        delays = Timer.builder("push.delay")
                .description("From the ledger's word that a treasure is taken to its being gone from the phones near.")
                .serviceLevelObjectives(BUCKETS).register(registry);
        dropped = Counter.builder("pushes.dropped")
                .description("Changes that phones were not told of at once, since too many waited.").register(registry);
    }

    /** A treasure was taken, and all near have been told so long after it was known. */
    public void told(long afterNs) {
        delays.record(afterNs, TimeUnit.NANOSECONDS);
    }

    /** A change is left to the phones' next ticks. */
    public void dropped() {
        dropped.increment();
    }
}
