package venuehunt.runtime.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How long changes of maps took to come here. */
public final class MapTimes {
    private static final Duration[] BUCKETS = Buckets.ofMillis(50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000,
            60_000);

    private final InstantSource clock;
    private final Instant started;
    private final Timer swaps;

    public MapTimes(MeterRegistry registry, InstantSource clock) {
        this.clock = clock;
        started = clock.instant();
        swaps = Timer.builder("map.swap")
                .description(
                        "From the publish of a map, by the geometry store's clock, to its hunts being moved to it.")
                .serviceLevelObjectives(BUCKETS).register(registry);
    }

    /** Hunts are played on a map now that was published then; what was live before this node was is no change. */
    public void swappedIn(Instant publishedAt) {
        if (!publishedAt.isBefore(started)) {
            Duration since = Duration.between(publishedAt, clock.instant());
            swaps.record(since.isNegative() ? Duration.ZERO : since); // by two clocks
        }
    }
}
