package venuehunt.runtime.books;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehunt.runtime.postgres.PostgresSeals;
import venuehunt.service.database.DatabaseUnavailableException;

/** Follows the events of all hunts and seals them. To be run every second or so. */
public final class EventSealer implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(EventSealer.class);

    private final PostgresSeals seals;
    private final EventChain chain;

    public EventSealer(PostgresSeals seals, EventChain chain) {
        this.seals = seals;
        this.chain = chain;
    }

    /** Does not fail: what could not be sealed now is sealed by the next run. */
    @Override
    public void run() {
        try {
            for (String huntId : seals.unsealedHunts()) {
                seal(huntId);
            }
        } catch (DatabaseUnavailableException e) {
            log.warn("events are not sealed: {}", e.getMessage());
        }
    }

    private void seal(String huntId) {
        try {
            chain.seal(huntId);
        } catch (DatabaseUnavailableException e) {
            throw e; // the next hunt would not fare better
        } catch (RuntimeException e) {
            log.error("events of hunt {} are not sealed", huntId, e);
        }
    }
}
