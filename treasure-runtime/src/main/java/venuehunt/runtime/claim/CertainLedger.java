package venuehunt.runtime.claim;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehunt.runtime.breaker.LedgerBreaker;
import venuehunt.runtime.breaker.LedgerBreaker.Batch;

/**
 * Asks the ledger about a group until it is certain what became of it, breaker or not: the same group again and again,
 * which is safe because a claim can win only once. The breaker hears how each asking went.
 *
 * <p>
 * A look-up writes nothing, so that its answer does not say that the ledger can: a group of nothing else counts with
 * the breaker only when it fails.
 */
final class CertainLedger {
    private static final long FIRST_RETRY_NS = TimeUnit.MILLISECONDS.toNanos(100);
    /** So that a doubt is over within seconds of the fault that made it. */
    private static final long LAST_RETRY_NS = TimeUnit.SECONDS.toNanos(1);
    private static final Logger log = LoggerFactory.getLogger(CertainLedger.class);

    private final Ledger ledger;
    private final LedgerBreaker breaker;
    private final LongSupplier nowNs;

    CertainLedger(Ledger ledger, LedgerBreaker breaker, LongSupplier nowNs) {
        this.ledger = ledger;
        this.breaker = breaker;
        this.nowNs = nowNs;
    }

    /**
     * What became of a group for certain.
     *
     * @param commit
     *            anything but in doubt
     * @param doubted
     *            whether it has been in doubt before
     */
    record Certain(Ledger.Commit commit, boolean doubted) {}

    /**
     * Asks, and waits as long as nobody knows.
     *
     * @param doubted
     *            whether the claims of this group have been in doubt before
     * @param doubt
     *            hears the cause each time that nobody knows
     * @return null when the thread is interrupted before it is known
     */
    @Nullable
    Certain commit(List<LedgerClaim> group, boolean doubted, Consumer<String> doubt) {
        long retryNs = FIRST_RETRY_NS;
        boolean inDoubt = doubted;
        Ledger.Commit commit = ask(group, inDoubt);
        while (commit instanceof Ledger.Commit.InDoubt(String cause)) {
            inDoubt = true;
            doubt.accept(cause);
            if (Thread.currentThread().isInterrupted()) {
                return null;
            }
            LockSupport.parkNanos(retryNs);
            retryNs = Math.min(retryNs * 2, LAST_RETRY_NS);
            commit = ask(group, true);
        }
        return new Certain(commit, inDoubt);
    }

    /**
     * Once in doubt, only an answer ends it: that the ledger is away now says nothing of the commit before, nor does
     * what it knows while that one may still go through.
     */
    private Ledger.Commit ask(List<LedgerClaim> group, boolean doubted) {
        Ledger.Commit commit = ask(group);
        if (!doubted) {
            return commit;
        }
        return switch (commit) {
            case Ledger.Commit.NotCommitted(String away, _) -> new Ledger.Commit.InDoubt(away);
            case Ledger.Commit.Decided(var answers) when answers.contains(new LedgerAnswer.Undecided()) ->
                new Ledger.Commit.InDoubt("the transaction before has not ended");
            case Ledger.Commit.Decided _,Ledger.Commit.InDoubt _,Ledger.Commit.Rejected _ -> commit;
        };
    }

    private Ledger.Commit ask(List<LedgerClaim> group) {
        long startNs = nowNs.getAsLong();
        Ledger.Commit commit = askOrDoubt(group);
        Batch batch = switch (commit) {
            case Ledger.Commit.Decided _,Ledger.Commit.Rejected _ -> Batch.ANSWERED;
            case Ledger.Commit.NotCommitted(_, Ledger.Commit.Why why) -> switch (why) {
                case TRY_AGAIN -> Batch.FAILED;
                case AWAY -> Batch.UNREACHABLE;
                case FULL -> Batch.FULL;
            };
            case Ledger.Commit.InDoubt _ -> Batch.FAILED;
        };
        if (batch != Batch.ANSWERED || group.stream().anyMatch(LedgerClaim::mayWin)) {
            breaker.record(batch, nowNs.getAsLong() - startNs);
        }
        return commit;
    }

    /** A ledger that fails in a way of its own may have committed; and whoever asks must live on. */
    private Ledger.Commit askOrDoubt(List<LedgerClaim> group) {
        try {
            return ledger.commit(group);
        } catch (RuntimeException e) {
            log.error("the ledger failed on {} claims", group.size(), e);
            return new Ledger.Commit.InDoubt(e.toString());
        }
    }
}
