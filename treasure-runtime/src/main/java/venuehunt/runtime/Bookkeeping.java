package venuehunt.runtime;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import venuehunt.runtime.books.AuditRound;
import venuehunt.runtime.books.EventChain;
import venuehunt.runtime.books.EventSealer;
import venuehunt.runtime.books.LedgerAudit;
import venuehunt.runtime.metrics.BooksMeters;
import venuehunt.runtime.postgres.PostgresEvents;
import venuehunt.runtime.postgres.PostgresHunts;
import venuehunt.runtime.postgres.PostgresLedger;
import venuehunt.runtime.postgres.PostgresSeals;
import venuehunt.runtime.postgres.TreasureDatabase;
import venuehunt.service.database.Database;
import venuehunt.service.database.PoolSettings;

/**
 * Seals events and audits the ledger, again and again. These are long reads, on connections of their own: nobody who
 * plays waits behind them.
 */
final class Bookkeeping implements AutoCloseable {
    private static final long SEAL_MS = 1_000;
    private static final long AUDIT_S = 60;

    private final Database database;
    private final LedgerAudit audit;
    private final EventSealer sealer;
    private final AuditRound round;
    private final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(2,
            Thread.ofPlatform().name("books-", 1).daemon().factory());

    Bookkeeping(TreasureDatabase stored) {
        database = stored.open(PoolSettings.of("books", RuntimeConfig.BOOKS_CONNECTIONS));
        PostgresEvents events = new PostgresEvents(database.dataSource());
        PostgresSeals seals = new PostgresSeals(database.dataSource());
        EventChain chain = new EventChain(events, seals);
        audit = new LedgerAudit(new PostgresLedger(database.dataSource()), chain);
        sealer = new EventSealer(seals, chain, System::nanoTime);
        round = new AuditRound(new PostgresHunts(database.dataSource()), audit, events, seals, System::nanoTime);
    }

    void start() {
        var _ = threads.scheduleWithFixedDelay(sealer, SEAL_MS, SEAL_MS, TimeUnit.MILLISECONDS);
        var _ = threads.scheduleWithFixedDelay(round, AUDIT_S, AUDIT_S, TimeUnit.SECONDS);
    }

    LedgerAudit audit() {
        return audit;
    }

    BooksMeters meters() {
        return new BooksMeters(sealer, round);
    }

    /** What is left undone is done by the next node that looks. */
    @Override
    public void close() {
        threads.shutdownNow();
        database.close();
    }
}
