package venuehunt.runtime.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import venuehunt.runtime.breaker.LedgerHealth;

/**
 * Whether claims may go to the ledger.
 *
 * @param health
 *            as the breaker sees it
 * @param accepted
 *            whether the watch finds the ledger in order
 */
public record LedgerMeters(Supplier<LedgerHealth> health, BooleanSupplier accepted) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ledger.accepted", () -> accepted.getAsBoolean() ? 1 : 0)
                .description("1 while the ledger is the known one, durable, and without loss.").register(registry);
        for (LedgerHealth.State state : LedgerHealth.State.values()) {
            Gauge.builder("ledger.breaker.state", () -> health.get().state() == state ? 1 : 0)
                    .tag("state", name(state)).description("1 for the state that the breaker is in.")
                    .register(registry);
        }
        FunctionCounter.builder("ledger.breaker.openings", health, each -> each.get().openings())
                .description("Times that claims came to be held back.").register(registry);
        FunctionCounter.builder("ledger.breaker.refusals", health, each -> each.get().refusals())
                .description("Claims turned away for that.").register(registry);
    }

    /** As circuit breakers' states are called everywhere. */
    private static String name(LedgerHealth.State state) {
        return switch (state) {
            case TAKEN -> "closed";
            case HELD -> "open";
            case PROBING -> "half_open";
        };
    }
}
