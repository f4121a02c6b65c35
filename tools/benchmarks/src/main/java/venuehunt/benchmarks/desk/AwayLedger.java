package venuehunt.benchmarks.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import venuehunt.runtime.RuntimeConfig;
import venuehunt.runtime.claim.Ledger;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.hunt.Award;

/** A ledger to which no connection is to be had, which is known each time when patience is over. */
public final class AwayLedger implements Ledger {

    @Override
    public Commit commit(List<LedgerClaim> claims) {
        LockSupport.parkNanos(RuntimeConfig.LEDGER_PATIENCE.statement().toNanos());
        return new Commit.NotCommitted("away", Commit.Why.AWAY);
    }

    @Override
    public Optional<Award> find(String huntId, UUID claimId) {
        return Optional.empty();
    }
}
