package venuehunt.runtime.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import venuehunt.runtime.live.LiveHunts;
import venuehunt.runtime.session.Sessions;

/** What streams leave in the node's memory: all but the parked sessions goes with them. */
public record StreamMeters(Sessions sessions, LiveHunts hunts, ScheduledThreadPoolExecutor timers)
        implements
            MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sessions.parked", sessions::parked)
                .description("Sessions without a stream, kept for a while for phones that come again.")
                .register(registry);
        Gauge.builder("sessions.watching",
                () -> hunts.all().stream().mapToInt(each -> each.field().watch().size()).sum())
                .description("Sessions that are told what is taken near them.").register(registry);
        Gauge.builder("timers.waiting", () -> timers.getQueue().size())
                .description("What is to happen to streams later: a notice that the token ends, an end, a reset.")
                .register(registry);
    }
}
