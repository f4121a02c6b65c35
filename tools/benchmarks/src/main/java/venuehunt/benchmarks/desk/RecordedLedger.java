package venuehunt.benchmarks.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import venuehunt.runtime.claim.Ledger;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.hunt.Award;

/** A ledger that remembers how many claims came together. Asked by one thread. */
public final class RecordedLedger implements Ledger {
    private final Ledger ledger;
    private final List<Integer> sizes = new ArrayList<>();

    public RecordedLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Commit commit(List<LedgerClaim> claims) {
        sizes.add(claims.size());
        return ledger.commit(claims);
    }

    @Override
    public Optional<Award> find(String huntId, UUID claimId) {
        return ledger.find(huntId, claimId);
    }

    /** To be asked when the node is closed. */
    public List<Integer> sizes() {
        return sizes;
    }
}
