package venuehunt.runtime;

import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehunt.runtime.breaker.LedgerBreaker;
import venuehunt.runtime.breaker.LedgerHealth;
import venuehunt.runtime.claim.ClaimDesk;
import venuehunt.runtime.field.BlockCache;
import venuehunt.runtime.session.Sessions;

/** What has to be done now and then while a node plays. */
final class Upkeep implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

    /** How often it is logged how the node does. */
    private static final long PULSE_S = 60;
    /** How often those who wait in line for a treasure are looked after. */
    private static final long PATIENCE_MS = 250;
    /** How often streams are looked after. */
    private static final long TEND_S = 5;

    private final Sessions sessions;
    private final ClaimDesk desk;
    private final LedgerBreaker breaker;
    private final BlockCache blocks;
    private final List<Future<?>> duties;

    Upkeep(ScheduledExecutorService timers, Sessions sessions, ClaimDesk desk, LedgerBreaker breaker,
            BlockCache blocks) {
        this.sessions = sessions;
        this.desk = desk;
        this.breaker = breaker;
        this.blocks = blocks;
        duties = List.of(
                timers.scheduleAtFixedRate(this::logPulse, PULSE_S, PULSE_S, TimeUnit.SECONDS),
                timers.scheduleAtFixedRate(desk::passTime, PATIENCE_MS, PATIENCE_MS, TimeUnit.MILLISECONDS),
                timers.scheduleAtFixedRate(() -> sessions.tend(System.nanoTime()), TEND_S, TEND_S, TimeUnit.SECONDS));
    }

    private void logPulse() {
        LedgerHealth ledger = breaker.health();
        log.info("{} players, {} claims being decided, {} held back in {} times, {} % of blocks found in memory",
                sessions.size(), desk.openClaims(), ledger.refusals(), ledger.openings(),
                Math.round(blocks.stats().hitRate() * 100));
    }

    @Override
    public void close() {
        duties.forEach(each -> each.cancel(false));
    }
}
