package venuehunt.runtime.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import venuehunt.runtime.breaker.LedgerBreaker;
import venuehunt.runtime.breaker.LedgerHealth;
import venuehunt.runtime.watch.LedgerWatch;

/** Whether claims may go to the ledger, by the breaker and by the watch. */
public record LedgerMeters(LedgerBreaker breaker, LedgerWatch watch) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ledger.accepted", () -> watch.accepts() ? 1 : 0)
                .description("1 while the ledger is the known one, durable, and without loss.").register(registry);
        for (LedgerHealth.State state : LedgerHealth.State.values()) {
            Gauge.builder("ledger.breaker.state", () -> breaker.health().state() == state ? 1 : 0)
                    .tag("state", name(state)).description("1 for the state that the breaker is in.")
                    .register(registry);
        }
        FunctionCounter.builder("ledger.breaker.openings", breaker, each -> each.health().openings())
                .description("Times that claims came to be held back.").register(registry);
        FunctionCounter.builder("ledger.breaker.refusals", breaker, each -> each.health().refusals())
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
