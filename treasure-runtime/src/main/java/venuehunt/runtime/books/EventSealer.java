package venuehunt.runtime.books;

import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehunt.runtime.postgres.PostgresSeals;
import venuehunt.service.database.DatabaseUnavailableException;

/** Follows the events of all hunts and seals them. To be run every second or so. */
public final class EventSealer implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(EventSealer.class);

    private final PostgresSeals seals;
    private final EventChain chain;
    private final LongSupplier nowNs;
    private volatile long doneNs;

    /**
     * Starts the clock of {@link #ageNs}.
     *
     * @param nowNs
     *            a monotonic clock
     */
    public EventSealer(PostgresSeals seals, EventChain chain, LongSupplier nowNs) {
        this.seals = seals;
        this.chain = chain;
        this.nowNs = nowNs;
        doneNs = nowNs.getAsLong();
    }

    /** How long ago the last run ended in which no hunt failed. */
    public long ageNs() {
        return nowNs.getAsLong() - doneNs;
    }

    /** Does not fail: what could not be sealed now is sealed by the next run. */
    @Override
    public void run() {
        try {
            boolean all = true;
            for (String huntId : seals.unsealedHunts()) {
                all &= seal(huntId);
            }
            if (all) {
                doneNs = nowNs.getAsLong();
            }
        } catch (DatabaseUnavailableException e) {
            log.warn("events are not sealed: {}", e.getMessage());
        }
    }

    private boolean seal(String huntId) {
        try {
            chain.seal(huntId);
            return true;
        } catch (DatabaseUnavailableException e) { // of this hunt, perhaps: it was moved here
            log.warn("events of hunt {} are not sealed: {}", huntId, e.getMessage());
            return false;
        } catch (RuntimeException e) {
            log.error("events of hunt {} are not sealed", huntId, e);
            return false;
        }
    }
}
