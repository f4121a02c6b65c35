package venuehunt.runtime;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import venuehunt.runtime.claim.Ledger;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.hunt.Award;

/** Passes everything on, and keeps count of the groups and of why they failed. */
final class CountedLedger implements Ledger {
    private final Ledger ledger;
    private final AtomicInteger groups = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    CountedLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Commit commit(List<LedgerClaim> claims) {
        groups.incrementAndGet();
        Commit commit = ledger.commit(claims);
        switch (commit) {
            case Commit.Decided _ -> {
                // no failure
            }
            case Commit.NotCommitted(String cause, var _) -> failures.add(cause);
            case Commit.InDoubt(String cause) -> failures.add(cause);
            case Commit.Rejected(String cause) -> failures.add(cause);
        }
        return commit;
    }

    @Override
    public Optional<Award> find(String huntId, UUID claimId) {
        return ledger.find(huntId, claimId);
    }

    int groups() {
        return groups.get();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }
}
