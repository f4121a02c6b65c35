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
        waits(registry, "max", ConnectionCounts::full);
        waits(registry, "rate", ConnectionCounts::waits);
        FunctionCounter.builder("connections.refused", connections, ConnectionCounts::strangers)
                .tag("limit", "strangers").description("Connections closed as they came.").register(registry);
        FunctionCounter.builder("tokens.not.checked", connections, ConnectionCounts::tokensNotChecked)
                .description("Tokens not looked at, since bad ones had come over the same connection.")
                .register(registry);
    }

    private void waits(MeterRegistry registry, String limit, ToDoubleFunction<ConnectionCounts> count) {
        FunctionCounter.builder("connections.waits", connections, count).tag("limit", limit)
                .description("Times that new connections had to wait to be taken.").register(registry);
    }
}
