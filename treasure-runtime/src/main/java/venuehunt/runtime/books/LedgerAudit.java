package venuehunt.runtime.books;

import java.util.concurrent.ConcurrentHashMap;
import venuehunt.runtime.ledger.ChainHead;
import venuehunt.runtime.ledger.ChainReport;
import venuehunt.runtime.postgres.PostgresLedger;

/**
 * Compares the ledger's tables of a hunt, and its events with their chain. It remembers the chains that it found sound:
 * one that is written anew, or cut off, after that is found too.
 */
public final class LedgerAudit {
    private final PostgresLedger ledger;
    private final EventChain chain;
    private final ConcurrentHashMap<String, ChainHead> soundHeads = new ConcurrentHashMap<>();

    public LedgerAudit(PostgresLedger ledger, EventChain chain) {
        this.ledger = ledger;
        this.chain = chain;
    }

    /** Seals first what can be sealed, so that the chain is checked up to now. */
    public LedgerCheck check(String huntId) {
        chain.seal(huntId);
        ChainReport found = chain.check(huntId, soundHeads.get(huntId));
        if (found.intact() && found.head() != null) {
            soundHeads.merge(huntId, found.head(), (one, other) -> one.number() > other.number() ? one : other);
        }
        return new LedgerCheck(ledger.reconcile(huntId), found);
    }
}
