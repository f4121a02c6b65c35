package venuehunt.runtime.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import venuehunt.runtime.breaker.LedgerBreaker;
import venuehunt.runtime.hunt.ClaimOutcome.Retry;
import venuehunt.runtime.hunt.ClaimReason;

/**
 * Claims that wait for the writer, up to a bound, first come first. Half of the room is kept from those that may not
 * win any more and are only looked up.
 */
final class WaitingClaims {
    /** A claim that has waited longer is not worth a place in a group: its phone sends it again. */
    static final long MAX_AGE_MS = 200;
    /** When to come again, where the breaker does not say. */
    static final long LEDGER_RETRY_MS = 1_000;
    private static final Logger log = LoggerFactory.getLogger(WaitingClaims.class);

    private final LedgerBreaker breaker;
    private final LongSupplier nowNs;
    private final BlockingQueue<Entry> queue;

    WaitingClaims(int maxWaiting, LedgerBreaker breaker, LongSupplier nowNs) {
        this.breaker = breaker;
        this.nowNs = nowNs;
        queue = new ArrayBlockingQueue<>(maxWaiting);
    }

    /** A claim, who is told of it, and since when it waits. */
    record Entry(LedgerClaim claim, GroupCommit.Listener listener, long sinceNs) {

        /** A listener that fails must not stop the writer. */
        void tell(Consumer<GroupCommit.Listener> news) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                log.error("telling of claim {} failed", claim.claimId(), e);
            }
        }
    }

    static Retry overloaded() {
        return new Retry(ClaimReason.OVERLOADED, LEDGER_RETRY_MS);
    }

    static Retry unavailable() {
        return new Retry(ClaimReason.LEDGER_UNAVAILABLE, LEDGER_RETRY_MS);
    }

    int size() {
        return queue.size();
    }

    /** Lets a claim wait; null when there is no room. Never blocks. */
    @Nullable
    Entry offer(LedgerClaim claim, GroupCommit.Listener listener) {
        Entry entry = new Entry(claim, listener, nowNs.getAsLong());
        boolean room = claim.mayWin() || queue.size() < queue.remainingCapacity();
        return room && queue.offer(entry) ? entry : null;
    }

    /** Whether it was still waiting, and now is not. */
    boolean takeBack(Entry entry) {
        return queue.remove(entry);
    }

    /** The first, for which it waits a little; null when none came. */
    @Nullable
    Entry first() throws InterruptedException {
        return queue.poll(100, TimeUnit.MILLISECONDS);
    }

    /** Those that go to the ledger together: whatever waits and is worth it, up to the bound. */
    List<Entry> group(Entry first, int room) {
        long now = nowNs.getAsLong();
        List<Entry> group = new ArrayList<>();
        for (Entry next = first; next != null; next = group.size() < room ? queue.poll() : null) {
            Retry retry = retryNow(next, now);
            if (retry != null) {
                next.tell(listener -> listener.notCommitted(retry));
            } else {
                group.add(next);
            }
        }
        return group;
    }

    /** Why it is not worth a place in a group; null when it is. The breaker may have opened since it was let in. */
    private @Nullable Retry retryNow(Entry entry, long now) {
        if (now - entry.sinceNs() > TimeUnit.MILLISECONDS.toNanos(MAX_AGE_MS)) {
            return overloaded();
        }
        return entry.claim().mayWin() ? null : held(entry.claim(), 0);
    }

    /** Why the breaker turns a claim away that comes now; null when it does not. */
    @Nullable
    Retry held(LedgerClaim claim) {
        return held(claim, queue.size());
    }

    /** Whoever may not win cannot be the one that tries. */
    private @Nullable Retry held(LedgerClaim claim, int ahead) {
        return breaker.refusal(claim.mayWin() ? ahead : Integer.MAX_VALUE);
    }

    /** Nobody waits any longer: the ledger cannot be asked. */
    void turnAwayAll() {
        List<Entry> all = new ArrayList<>();
        queue.drainTo(all);
        turnAway(all, unavailable());
    }

    /** Each with a time of its own to come again, when the breaker says when. */
    void turnAway(List<Entry> entries, Retry otherwise) {
        for (Entry each : entries) {
            Retry held = breaker.refusal(Integer.MAX_VALUE);
            each.tell(listener -> listener.notCommitted(held != null ? held : otherwise));
        }
    }
}
