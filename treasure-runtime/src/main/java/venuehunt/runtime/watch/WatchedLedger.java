package venuehunt.runtime.watch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import venuehunt.runtime.claim.Ledger;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.hunt.Award;
import venuehunt.service.database.DatabaseUnavailableException;

/**
 * A ledger that is asked only while its watch finds nothing wrong. One that has lost awards would give their treasures
 * away again, and say of a claim that it has won nothing. To whoever asks it is away, and so to the breaker: claims are
 * held back, players are told, and a try now and then finds out when the watch is content.
 */
public final class WatchedLedger implements Ledger {
    private final Ledger ledger;
    private final LedgerWatch watch;

    public WatchedLedger(Ledger ledger, LedgerWatch watch) {
        this.ledger = ledger;
        this.watch = watch;
    }

    @Override
    public Commit commit(List<LedgerClaim> claims) {
        String problem = watch.problem();
        return problem == null ? ledger.commit(claims) : new Commit.NotCommitted(problem, Commit.Why.AWAY);
    }

    @Override
    public Optional<Award> find(String huntId, UUID claimId) {
        String problem = watch.problem();
        if (problem != null) {
            throw new DatabaseUnavailableException(problem, null);
        }
        return ledger.find(huntId, claimId);
    }
}
