package venuehunt.runtime.metrics;

import java.time.Duration;
import java.util.Arrays;

/** The limits of a histogram's buckets, of which Prometheus makes percentiles. */
final class Buckets {
    private Buckets() {
    }

    static Duration[] ofMillis(long... limits) {
        return Arrays.stream(limits).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }
}
