package venuehunt.runtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import venuehunt.runtime.hunt.ClaimOutcome;

/** How long players waited from their tap to the feedback on it, as their phones tell. */
public final class TapTimes {
    private static final Duration[] BUCKETS = Buckets.ofMillis(10, 20, 50, 100, 200, 300, 500, 1_000, 2_000, 5_000,
            10_000, 20_000, 60_000);

    private final Map<ClaimOutcome.Kind, Timer> byOutcome = new EnumMap<>(ClaimOutcome.Kind.class);
    private final Counter taken;
    private final Counter unknown;
    private final Counter malformed;

    public TapTimes(MeterRegistry registry) {
        Stream.of(ClaimOutcome.Kind.values()).filter(ClaimOutcome.Kind::isFinal)
                .forEach(outcome -> byOutcome.put(outcome, Timer.builder("treasure.latency")
                        .tag("outcome", outcome.name())
                        .description("From a player's tap to what the phone shows of the claim, as phones report it.")
                        .serviceLevelObjectives(BUCKETS).register(registry)));
        taken = reports(registry, "taken");
        unknown = reports(registry, "unknown");
        malformed = reports(registry, "malformed");
    }

    private static Counter reports(MeterRegistry registry, String result) {
        return Counter.builder("claim.feedback").tag("result", result)
                .description("Reports of phones on the time from tap to feedback.").register(registry);
    }

    /**
     * A player has waited so long.
     *
     * @param outcome
     *            the end of the claim as the phone was told it, never as the phone says
     */
    public void waited(ClaimOutcome.Kind outcome, long tapToFeedbackMs) {
        Timer timer = byOutcome.get(outcome);
        if (timer == null) {
            throw new IllegalArgumentException(outcome + " is not the end of a claim");
        }
        timer.record(tapToFeedbackMs, TimeUnit.MILLISECONDS);
        taken.increment();
    }

    /** A report on a claim whose end the session was not told, or that was reported before. */
    public void unknown() {
        unknown.increment();
    }

    /** A report that makes no sense. */
    public void malformed() {
        malformed.increment();
    }
}
