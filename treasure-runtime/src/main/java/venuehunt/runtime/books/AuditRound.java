package venuehunt.runtime.books;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehunt.runtime.hunt.Hunt;
import venuehunt.runtime.hunt.HuntState;
import venuehunt.runtime.ledger.ChainFault;
import venuehunt.runtime.ledger.ChainHead;
import venuehunt.runtime.postgres.PostgresEvents;
import venuehunt.runtime.postgres.PostgresHunts;
import venuehunt.runtime.postgres.PostgresSeals;
import venuehunt.service.database.DatabaseUnavailableException;

/**
 * Goes through the books of every hunt that is played. To be run every minute, by one thread. A hunt that was closed is
 * looked at until it was found sound twice: a claim that was being committed while it closed is there by then. And
 * again whenever its chain has grown, since staff correct closed hunts too.
 */
public final class AuditRound implements Runnable {
    private static final int ROUNDS_AFTER_CLOSE = 2;
    private static final int HELD_UP_S = 60;
    private static final Logger log = LoggerFactory.getLogger(AuditRound.class);

    private final PostgresHunts hunts;
    private final LedgerAudit audit;
    private final PostgresEvents events;
    private final PostgresSeals seals;
    private final LongSupplier nowNs;
    private final Map<String, Sound> soundSinceClosed = new HashMap<>();
    private volatile Findings findings = Findings.NONE;
    private volatile long doneNs;

    /**
     * Starts the clock of {@link #ageNs}.
     *
     * @param nowNs
     *            a monotonic clock
     */
    public AuditRound(PostgresHunts hunts, LedgerAudit audit, PostgresEvents events, PostgresSeals seals,
            LongSupplier nowNs) {
        this.hunts = hunts;
        this.audit = audit;
        this.events = events;
        this.seals = seals;
        this.nowNs = nowNs;
        doneNs = nowNs.getAsLong();
    }

    /** How often a closed hunt was found sound with the chain that ended at this seal. */
    private record Sound(int rounds, long lastSeal) {

        Sound and(Sound later) {
            return later.lastSeal == lastSeal ? new Sound(rounds + later.rounds, lastSeal) : later;
        }
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

    /** How long ago the last round went through: what is older than some minutes says nothing of now. */
    public long ageNs() {
        return nowNs.getAsLong() - doneNs;
    }

    /** Does not fail: what could not be checked now is checked by the next run. */
    @Override
    public void run() {
        try {
            Findings found = Findings.NONE;
            for (Hunt hunt : hunts.all()) {
                found = found.and(look(hunt));
            }
            findings = found;
            doneNs = nowNs.getAsLong();
        } catch (DatabaseUnavailableException e) {
            log.error("the ledger is not checked: {}", e.getMessage());
        }
    }

    private Findings look(Hunt hunt) {
        try {
            return isDue(hunt) ? check(hunt) : Findings.NONE;
        } catch (DatabaseUnavailableException e) { // of this hunt, perhaps: it is too large, or was moved here
            log.error("the ledger of hunt {} could not be checked: {}", hunt.huntId(), e.getMessage());
        } catch (RuntimeException e) {
            log.error("the ledger of hunt {} could not be checked", hunt.huntId(), e);
        }
        return Findings.of(false, false);
    }

    private boolean isDue(Hunt hunt) {
        Sound sound = soundSinceClosed.get(hunt.huntId());
        return hunt.state() != HuntState.DRAFT && (sound == null || sound.rounds() < ROUNDS_AFTER_CLOSE
                || sound.lastSeal() != seals.lastNumber(hunt.huntId()));
    }

    private Findings check(Hunt hunt) {
        LedgerCheck found = audit.check(hunt.huntId());
        tell(hunt.huntId(), found);
        boolean heldUp = isHeldUp(hunt.huntId());
        if (hunt.state() == HuntState.CLOSED && found.sound() && !heldUp) {
            ChainHead head = found.chain().head();
            soundSinceClosed.merge(hunt.huntId(), new Sound(1, head == null ? 0 : head.number()), Sound::and);
        }
        return Findings.of(found.sound(), heldUp);
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
