package venuehunt.runtime.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import venuehunt.service.web.Page;

/** All numbers of a node, its JVM's among them, as a page in Prometheus' text format. */
public final class NodeMetrics implements AutoCloseable {
    private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT)
            .throwExceptionOnRegistrationFailure();
    private final JvmGcMetrics collections = new JvmGcMetrics();

    public NodeMetrics() {
        add(new JvmMemoryMetrics());
        add(new JvmThreadMetrics());
        add(collections);
    }

    /** For what is measured as it happens. */
    public MeterRegistry registry() {
        return registry;
    }

    public void add(MeterBinder meters) {
        meters.bindTo(registry);
    }

    /** The numbers as they are now. */
    public Page page() {
        return new Page(TEXT_FORMAT, registry.scrape(TEXT_FORMAT));
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
