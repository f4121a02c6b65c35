package venuehunt.runtime.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import venuehunt.runtime.admission.Limit;
import venuehunt.runtime.admission.LimitCounts;
import venuehunt.runtime.field.BlockCache;
import venuehunt.runtime.session.Sessions;
import venuehunt.runtime.session.TickCounts;
import venuehunt.runtime.session.TickVerdict;

/** Who plays, their ticks, the limits they come to, and the blocks they stand in. */
public record PlayMeters(Sessions sessions, TickCounts ticks, LimitCounts limits, BlockCache blocks)
        implements
            MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sessions.open", sessions::size).description("Players with a stream.").register(registry);
        for (TickVerdict verdict : TickVerdict.values()) {
            FunctionCounter.builder("ticks", ticks, counts -> counts.of(verdict)).tag("verdict", verdict.name())
                    .description("Position reports of phones.").register(registry);
        }
        FunctionCounter.builder("ticks.too.fast", ticks, TickCounts::tooFast)
                .description("Position reports that a runner could not have come to, accepted or not.")
                .register(registry);
        FunctionCounter.builder("ticks.mocked", ticks, TickCounts::mocked)
                .description("Position reports of which the phone said that they are simulated.").register(registry);
        for (Limit limit : Limit.values()) {
            FunctionCounter.builder("limits.reached", limits, counts -> counts.of(limit)).tag("limit", limit.name())
                    .description("Times that players were held to a limit.").register(registry);
        }
        FunctionCounter.builder("block.cache.hits", blocks, each -> each.stats().hitCount())
                .description("Blocks found in memory.").register(registry);
        FunctionCounter.builder("block.cache.misses", blocks, each -> each.stats().missCount())
                .description("Blocks that were asked for and had to be built.").register(registry);
        FunctionCounter.builder("block.cache.evictions", blocks, each -> each.stats().evictionCount())
                .description("Blocks let go for want of room.").register(registry);
        FunctionTimer.builder("block.cache.made", blocks, BlockCache::made, BlockCache::makingNs, TimeUnit.NANOSECONDS)
                .description("Blocks built because somebody came, or changed because something in them was.")
                .register(registry);
        Gauge.builder("block.cache.weight", blocks::weight)
                .description("Treasures in blocks, counted in each block that shows them, and 32 for each block.")
                .register(registry);
    }
}
