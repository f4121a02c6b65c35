package venuehunt.runtime.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import venuehunt.service.rpc.ConnectionCounts;

/** The connections of the phones' port. */
public record ConnectionMeters(ConnectionCounts connections) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("connections.open", connections::open).description("Connections of the phones' port.")
                .register(registry);
        FunctionCounter.builder("connections.waits", connections, ConnectionCounts::waits)
                .description("Times that new connections had to wait, since they came too fast.").register(registry);
        refused(registry, "max", ConnectionCounts::tooMany);
        refused(registry, "strangers", ConnectionCounts::strangers);
    }

    private void refused(MeterRegistry registry, String limit, ToDoubleFunction<ConnectionCounts> count) {
        FunctionCounter.builder("connections.refused", connections, count).tag("limit", limit)
                .description("Connections closed as they came.").register(registry);
    }
}
