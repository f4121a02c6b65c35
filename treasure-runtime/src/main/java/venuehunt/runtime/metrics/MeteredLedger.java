package venuehunt.runtime.metrics;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import venuehunt.runtime.claim.Ledger;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.hunt.Award;

/** A ledger whose commits are timed, each asking of a group for itself, by how it ended. */
public final class MeteredLedger implements Ledger {
    private static final Duration[] COMMIT_BUCKETS = Buckets.ofMillis(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000,
            5_000, 10_000);
    private static final double[] GROUP_BUCKETS = {1, 2, 4, 8, 16, 32, 64, 128};

    private final Ledger ledger;
    private final LongSupplier nowNs;
    private final DistributionSummary groups;
    private final Timer decided;
    private final Timer notCommitted;
    private final Timer inDoubt;
    private final Timer rejected;

    /**
     * Declares the meters.
     *
     * @param nowNs
     *            a monotonic clock
     */
    public MeteredLedger(Ledger ledger, MeterRegistry registry, LongSupplier nowNs) {
        this.ledger = ledger;
        this.nowNs = nowNs;
        groups = DistributionSummary.builder("claim.group.size").description("Claims in a group taken to the ledger.")
                .serviceLevelObjectives(GROUP_BUCKETS).register(registry);
        decided = timer(registry, "decided");
        notCommitted = timer(registry, "not_committed");
        inDoubt = timer(registry, "in_doubt");
        rejected = timer(registry, "rejected");
    }

    private static Timer timer(MeterRegistry registry, String result) {
        return Timer.builder("claim.commit").tag("result", result)
                .description("From handing a group of claims to the ledger to its answer.")
                .serviceLevelObjectives(COMMIT_BUCKETS).register(registry);
    }

    @Override
    public Commit commit(List<LedgerClaim> claims) {
        groups.record(claims.size());
        long startNs = nowNs.getAsLong();
        Timer ended = inDoubt; // also when it fails in a way of its own: who asked takes it so
        try {
            Commit commit = ledger.commit(claims);
            ended = timer(commit);
            return commit;
        } finally {
            ended.record(nowNs.getAsLong() - startNs, TimeUnit.NANOSECONDS);
        }
    }

    private Timer timer(Commit commit) {
        return switch (commit) {
            case Commit.Decided _ -> decided;
            case Commit.NotCommitted _ -> notCommitted;
            case Commit.InDoubt _ -> inDoubt;
            case Commit.Rejected _ -> rejected;
        };
    }

    @Override
    public Optional<Award> find(String huntId, UUID claimId) {
        return ledger.find(huntId, claimId);
    }
}
