package venuehunt.runtime.books;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehunt.runtime.hunt.Hunt;
import venuehunt.runtime.hunt.HuntState;
import venuehunt.runtime.ledger.ChainFault;
import venuehunt.runtime.ledger.ChainHead;
import venuehunt.runtime.postgres.PostgresEvents;
import venuehunt.runtime.postgres.PostgresHunts;
import venuehunt.service.database.DatabaseUnavailableException;

/**
 * Goes through the books of every hunt that is played. To be run every minute, by one thread. A hunt that was closed is
 * looked at until it was found sound twice: a claim that was being committed while it closed is there by then.
 */
public final class AuditRound implements Runnable {
    private static final int ROUNDS_AFTER_CLOSE = 2;
    private static final int HELD_UP_S = 60;
    private static final Logger log = LoggerFactory.getLogger(AuditRound.class);

    private final PostgresHunts hunts;
    private final LedgerAudit audit;
    private final PostgresEvents events;
    private final Map<String, Integer> soundSinceClosed = new HashMap<>();
    private volatile Findings findings = Findings.NONE;

    public AuditRound(PostgresHunts hunts, LedgerAudit audit, PostgresEvents events) {
        this.hunts = hunts;
        this.audit = audit;
        this.events = events;
    }

    /**
     * What a round found.
     *
     * @param unsoundHunts
     *            their tables differ, their chain is broken, or they could not be checked
     * @param heldUpHunts
     *            their events cannot be followed, since somebody keeps a transaction open
     */
    public record Findings(int unsoundHunts, int heldUpHunts) {
        static final Findings NONE = new Findings(0, 0);

        static Findings of(boolean sound, boolean heldUp) {
            return new Findings(sound ? 0 : 1, heldUp ? 1 : 0);
        }

        Findings and(Findings other) {
            return new Findings(unsoundHunts + other.unsoundHunts, heldUpHunts + other.heldUpHunts);
        }
    }

    /** Of the last round that went through; nothing before the first. */
    public Findings findings() {
        return findings;
    }

    /** Does not fail: what could not be checked now is checked by the next run. */
    @Override
    public void run() {
        try {
            Findings found = Findings.NONE;
            for (Hunt hunt : hunts.all()) {
                if (hunt.state() != HuntState.DRAFT
                        && soundSinceClosed.getOrDefault(hunt.huntId(), 0) < ROUNDS_AFTER_CLOSE) {
                    found = found.and(check(hunt));
                }
            }
            findings = found;
        } catch (DatabaseUnavailableException e) {
            log.error("the ledger is not checked: {}", e.getMessage());
        }
    }

    private Findings check(Hunt hunt) {
        try {
            LedgerCheck found = audit.check(hunt.huntId());
            tell(hunt.huntId(), found);
            boolean heldUp = isHeldUp(hunt.huntId());
            if (hunt.state() == HuntState.CLOSED && found.sound() && !heldUp) {
                soundSinceClosed.merge(hunt.huntId(), 1, Integer::sum);
            }
            return Findings.of(found.sound(), heldUp);
        } catch (DatabaseUnavailableException e) {
            throw e; // the next hunt would not fare better
        } catch (RuntimeException e) {
            log.error("the ledger of hunt {} could not be checked", hunt.huntId(), e);
            return Findings.of(false, false);
        }
    }

    /** The head of the chain goes to the log, which whoever can write in the database cannot. */
    private static void tell(String huntId, LedgerCheck found) {
        if (!found.tables().equal()) {
            log.error("the ledger's tables of hunt {} differ: {}", huntId, found.tables());
        }
        for (ChainFault fault : found.chain().faults()) {
            log.error("events of hunt {}: {}", huntId, fault.text());
        }
        if (!found.chain().intact()) {
            log.error("events of hunt {}: {} faults in all; docs/reliability.md says what to do", huntId,
                    found.chain().faultCount());
        }
        ChainHead head = found.chain().head();
        if (found.sound() && head != null) {
            log.info("hunt {}: {} awards in all tables, {} events sealed, seal {} is {}", huntId,
                    found.tables().awards(), found.chain().sealedEvents(), head.number(), head.hash());
        }
    }

    private boolean isHeldUp(String huntId) {
        return events.heldUp(huntId, HELD_UP_S).map(held -> {
            log.warn("events of hunt {} cannot be followed for {} s: {} keeps a transaction open; end it", huntId,
                    held.seconds(), held.who());
            return true;
        }).orElse(false);
    }
}
