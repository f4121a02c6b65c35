package venuehunt.runtime.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import venuehunt.runtime.books.AuditRound;
import venuehunt.runtime.books.EventSealer;

/** What is done behind the claims: sealing, and going through the books. */
public record BooksMeters(EventSealer sealer, AuditRound audit) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("event.seal.age", () -> sealer.ageNs() / (double) TimeUnit.SECONDS.toNanos(1))
                .baseUnit("seconds").description("Since the last time that all events were sealed that could be.")
                .register(registry);
        Gauge.builder("ledger.check.age", () -> audit.ageNs() / (double) TimeUnit.SECONDS.toNanos(1))
                .baseUnit("seconds").description("Since the last round through the books of all hunts.")
                .register(registry);
        Gauge.builder("ledger.unsound.hunts", () -> audit.findings().unsoundHunts())
                .description("Hunts whose books differ, are broken, or could not be checked, at the last round.")
                .register(registry);
        Gauge.builder("ledger.held.up.hunts", () -> audit.findings().heldUpHunts())
                .description("Hunts whose events somebody holds up by a transaction kept open, at the last round.")
                .register(registry);
    }
}
