package venuehunt.runtime.claim;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import venuehunt.runtime.breaker.LedgerBreaker;
import venuehunt.runtime.claim.CertainLedger.Certain;
import venuehunt.runtime.claim.WaitingClaims.Entry;
import venuehunt.runtime.hunt.ClaimOutcome.Retry;
import venuehunt.runtime.hunt.ClaimReason;

/**
 * Takes claims to the ledger in groups: whatever waits goes together, at once when the writer is idle. One writer, so
 * that a group is as large as the commit before it was slow, and no claim waits for a timer.
 *
 * <p>
 * At the bound of the queue a claim is not taken, nor while the breaker holds claims back; what may not win any more
 * and is only looked up has to leave half of the queue to the others. What has waited too long is turned away before it
 * takes a place in a group. While a group is in doubt nothing new is written: the same group is asked again, breaker or
 * not, until the ledger answers and has ended what it was asked before, which is safe because a claim can win only
 * once.
 */
public final class GroupCommit implements AutoCloseable {
    /** Room is made by people. */
    static final long FULL_RETRY_MS = 10_000;
    /** A group that holds a claim which cannot be stored is tried without so many of its parts, one more each time. */
    private static final int PARTS = 8;
    /** Longer than the slowest commit that players would wait for. */
    private static final long CLOSE_WITHIN_MS = 10_000;
    /** One order for all nodes, so that two groups never wait for each other's rows. */
    private static final Comparator<Entry> BY_KEY = Comparator.comparing((Entry e) -> e.claim().huntId())
            .thenComparingLong(e -> e.claim().treasureId());
    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    private final CertainLedger ledger;
    private final LedgerBreaker breaker;
    private final LongSupplier nowNs;
    private final int maxGroup;
    private final WaitingClaims waiting;
    private final Thread writer;
    /** Claims of the group in doubt, 0 without one. */
    private volatile int doubtful;
    private volatile boolean closing;

    /**
     * @param maxWaiting
     *            claims that may wait for the writer
     * @param maxGroup
     *            claims in one transaction
     * @param breaker
     *            of this ledger, used by nobody else
     * @param nowNs
     *            a monotonic clock
     */
    public GroupCommit(Ledger ledger, int maxWaiting, int maxGroup, LedgerBreaker breaker, LongSupplier nowNs) {
        this.ledger = new CertainLedger(ledger, breaker, nowNs);
        this.maxGroup = maxGroup;
        this.breaker = breaker;
        this.nowNs = nowNs;
        waiting = new WaitingClaims(maxWaiting, breaker, nowNs);
        writer = Thread.ofPlatform().name("group-commit").start(this::run);
    }

    /** What is told of a claim: any number of times that it is in doubt, then one of the others. */
    public interface Listener {

        /**
         * The ledger's last word on the claim.
         *
         * @param answeredNs
         *            when the ledger had answered for the group
         */
        void decided(LedgerAnswer answer, long answeredNs);

        /** Nothing was written; it may be tried again. */
        void notCommitted(Retry retry);

        /** The ledger cannot store this claim. Nothing was written. */
        void rejected();

        void inDoubt();
    }

    /** Hands a claim over; when it is not taken, why, and when to come again. Never blocks. */
    public @Nullable Retry submit(LedgerClaim claim, Listener listener) {
        Retry held = waiting.held(claim);
        if (held != null) {
            return held;
        }
        if (doubtful > 0) {
            return WaitingClaims.unavailable();
        }
        Entry entry = closing ? null : waiting.offer(claim, listener);
        if (entry == null) {
            return WaitingClaims.overloaded();
        }
        // The writer may have ended between the question and the offer: then it is still here to be taken back.
        return closing && waiting.takeBack(entry) ? WaitingClaims.overloaded() : null;
    }

    /** Claims that wait for the writer. */
    public int waiting() {
        return waiting.size();
    }

    /** Claims of which nobody knows now whether they are committed. */
    public int inDoubt() {
        return doubtful;
    }

    private static Retry retry(Ledger.Commit.Why why) {
        return why == Ledger.Commit.Why.FULL
                ? new Retry(ClaimReason.LEDGER_FULL, FULL_RETRY_MS)
                : WaitingClaims.unavailable();
    }

    private void run() {
        while (!closing || waiting.size() > 0) {
            try {
                Entry first = waiting.first();
                if (first != null) {
                    goOn(first);
                }
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void goOn(Entry first) {
        List<Entry> group = waiting.group(first, breaker.room(maxGroup));
        if (group.isEmpty()) {
            return;
        }
        if (breaker.admits()) {
            group.sort(BY_KEY);
            commit(List.copyOf(group), false);
        } else {
            waiting.turnAway(group, WaitingClaims.unavailable());
            waiting.turnAwayAll();
        }
    }

    /**
     * @param doubted
     *            whether the claims of this group have been in doubt before
     */
    private void commit(List<Entry> group, boolean doubted) {
        Certain certain = askUntilCertain(group, doubted);
        if (certain != null) {
            settle(group, certain);
        }
    }

    /** Null when this is to end before it is known. */
    private @Nullable Certain askUntilCertain(List<Entry> group, boolean doubted) {
        Certain certain = ledger.commit(group.stream().map(Entry::claim).toList(), doubted, cause -> {
            doubtful = group.size();
            log.warn("{} claims in doubt: {}", group.size(), cause);
            group.forEach(each -> each.tell(Listener::inDoubt));
            waiting.turnAwayAll();
        });
        if (certain != null) {
            doubtful = 0;
        }
        return certain;
    }

    private void settle(List<Entry> group, Certain certain) {
        switch (certain.commit()) {
            case Ledger.Commit.Decided(List<LedgerAnswer> answers) -> {
                long answeredNs = nowNs.getAsLong();
                for (int i = 0; i < group.size(); i++) {
                    LedgerAnswer answer = answers.get(i);
                    group.get(i).tell(listener -> listener.decided(answer, answeredNs));
                }
            }
            case Ledger.Commit.NotCommitted(String cause, Ledger.Commit.Why why) -> {
                log.warn("{} claims not committed: {}", group.size(), cause);
                waiting.turnAway(group, retry(why));
            }
            case Ledger.Commit.Rejected(String cause) -> {
                if (group.size() == 1) {
                    log.error("the ledger cannot store claim {}: {}", group.getFirst().claim().claimId(), cause);
                    group.getFirst().tell(Listener::rejected);
                } else {
                    isolate(group, certain.doubted());
                }
            }
            case Ledger.Commit.InDoubt _ -> throw new IllegalStateException("in doubt is not an answer");
        }
    }

    /**
     * One claim that the ledger cannot store must not harm its neighbours. A refusal costs no flush, a commit does: so
     * the front of the group is tried with fewer and fewer claims until it is taken. Then the culprit is in the part
     * left out last. Of 64 claims it is known after two commits, and those behind it go with a third.
     */
    private void isolate(List<Entry> group, boolean doubted) {
        int from = 0;
        int to = group.size();
        while (to - from > 1) {
            int middle = to - (to - from + PARTS - 1) / PARTS;
            List<Entry> front = group.subList(from, middle);
            Certain certain = askUntilCertain(front, doubted);
            if (certain == null) {
                return;
            }
            switch (certain.commit()) {
                case Ledger.Commit.Rejected _ -> to = middle;
                case Ledger.Commit.NotCommitted _ -> {
                    settle(group.subList(from, group.size()), certain);
                    return;
                }
                case Ledger.Commit.Decided _,Ledger.Commit.InDoubt _ -> {
                    settle(front, certain);
                    from = middle;
                }
            }
        }
        commit(group.subList(from, to), doubted);
        if (to < group.size()) {
            commit(group.subList(to, group.size()), doubted);
        }
    }

    /** Takes no more claims and waits until those taken are decided. */
    @Override
    public void close() {
        closing = true;
        try {
            if (!writer.join(Duration.ofMillis(CLOSE_WITHIN_MS))) {
                writer.interrupt();
                writer.join();
            }
        } catch (InterruptedException _) {
            writer.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
