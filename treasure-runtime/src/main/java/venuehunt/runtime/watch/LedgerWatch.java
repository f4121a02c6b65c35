package venuehunt.runtime.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehunt.service.database.Database;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.database.DatabaseUnavailableException;
import venuehunt.service.database.PoolSettings;

/**
 * Looks at the ledger once a second, keeps on disk what it saw, and says whether claims may go there. What is
 * acknowledged is remembered within about a second of its commit; nothing waits for that.
 *
 * <p>
 * A look that fails closes the way as well: who answers next may be another server. It opens with the next look that
 * finds everything in order.
 */
public final class LedgerWatch implements AutoCloseable {
    /** In which a changed setting, or a fail-over that no look falls into, may go unnoticed. */
    private static final long PERIOD_MS = 1_000;
    /** After a failed look. */
    private static final long RETRY_MS = 100;
    private static final Logger log = LoggerFactory.getLogger(LedgerWatch.class);

    private final LedgerProbe probe;
    private final SeenLedgerFile file;
    private final String where;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread looking;
    /** Of the thread that looks. */
    private SeenLedger seen;
    private boolean kept = true;
    private volatile @Nullable String problem;

    private LedgerWatch(LedgerProbe probe, SeenLedgerFile file, String where, SeenLedger seen) {
        this.probe = probe;
        this.file = file;
        this.where = where;
        this.seen = seen;
        looking = Thread.ofPlatform().name("ledger-watch").daemon().unstarted(this::run);
    }

    /**
     * How a session of ours commits when nobody sets it, to be pinned in all that write: neither a changed
     * configuration nor an altered role then takes it from them.
     *
     * @throws DatabaseUnavailableException
     *             when the server would lose what it acknowledges
     */
    public static String durableCommit(DatabaseConfig config) {
        try (Database database = Database.open(config, PoolSettings.of("durability", 1))) {
            Durability durability = new LedgerProbe(database.dataSource()).durability();
            refuse(durability.problem(name(config)));
            return durability.synchronousCommit();
        } catch (SQLException e) {
            throw unavailable(config, e);
        }
    }

    /**
     * Compares the ledger with what the folder's node has seen of it, and goes on doing so.
     *
     * @param database
     *            with the ledger's tables; for the looks alone, so that they wait for nobody
     * @throws DatabaseUnavailableException
     *             when the ledger is not the one the node knows, or is without what the node has seen
     * @throws IOException
     *             when the folder cannot be used
     */
    public static LedgerWatch start(Database database, DatabaseConfig config, Path folder) throws IOException {
        SeenLedgerFile file = SeenLedgerFile.open(folder);
        try {
            LedgerProbe probe = new LedgerProbe(database.dataSource());
            String where = name(config);
            SeenLedger before = file.read();
            LedgerLook look = probe.look(before == null ? null : before.last());
            refuse(look.durability().problem(where));
            SeenLedger known = before == null ? new SeenLedger(look.ledgerId(), null) : before;
            String problem = known.problem(look, where);
            refuse(problem == null
                    ? null
                    : problem + "; if what is there now is meant, move " + file.path() + " away and start again");
            SeenLedger now = known.after(look);
            file.write(now); // also when nothing is new: a folder that takes no writes is told of now
            LedgerWatch watch = new LedgerWatch(probe, file, where, now);
            watch.looking.start();
            return watch;
        } catch (SQLException e) {
            file.close();
            throw unavailable(config, e);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static void refuse(@Nullable String problem) {
        if (problem != null) {
            throw new DatabaseUnavailableException(problem, null);
        }
    }

    private static DatabaseUnavailableException unavailable(DatabaseConfig config, SQLException e) {
        return new DatabaseUnavailableException(
                "cannot look at the ledger in " + name(config) + ": " + e.getMessage(), e);
    }

    private static String name(DatabaseConfig config) {
        return "database " + config.database() + " at " + config.address();
    }

    /** Why no claim may go to the ledger now; null while all is well. */
    public @Nullable String problem() {
        return problem;
    }

    /** Whether claims may go to the ledger now. */
    public boolean accepts() {
        return problem == null;
    }

    private void run() {
        try {
            while (!closing.await(problem == null ? PERIOD_MS : RETRY_MS, TimeUnit.MILLISECONDS)) {
                look();
            }
            look(); // what was committed while the node was closing
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            LedgerLook look = probe.look(seen.last());
            String unsafe = look.durability().problem(where);
            if (unsafe == null) {
                unsafe = seen.problem(look, where);
            }
            if (unsafe == null) {
                keep(seen.after(look));
            }
            become(unsafe, "");
        } catch (SQLException | RuntimeException e) {
            become("the ledger in " + where + " does not answer", ": " + e.getMessage());
        }
    }

    private void keep(SeenLedger now) {
        if (kept && now.equals(seen)) {
            return;
        }
        seen = now;
        try {
            file.write(now);
            kept = true;
        } catch (IOException e) {
            if (kept) {
                log.error("what was seen of the ledger is not kept, and would be forgotten by a restart: {}",
                        e.getMessage());
            }
            kept = false; // claims go on: the ledger is well
        }
    }

    /** Said once, however often it is found: the cause may be worded anew each time. */
    private void become(@Nullable String now, String cause) {
        if (Objects.equals(problem, now)) {
            return;
        }
        problem = now;
        if (now == null) {
            log.info("the ledger is well again: claims go on");
        } else {
            log.error("no claim goes to the ledger: {}{}", now, cause);
        }
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        try {
            looking.join();
        } catch (InterruptedException _) {
            looking.interrupt();
            Thread.currentThread().interrupt();
        }
        file.close();
    }
}
