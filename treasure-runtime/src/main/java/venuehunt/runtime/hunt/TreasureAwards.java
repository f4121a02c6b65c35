package venuehunt.runtime.hunt;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * What this node knows of the awards of one treasure: those committed, and those it has reserved while the ledger
 * decides. It only keeps losers from asking; the ledger's unique key is the judge, so that a node which knows less than
 * the ledger loses time, never truth. Committed awards are never taken back here.
 *
 * <p>
 * Both counts live in one int (committed in the high half, reserved in the low) so that a reservation is one
 * compare-and-set.
 */
public final class TreasureAwards {
    private static final int ONE_COMMITTED = 1 << 16;
    private static final int RESERVED = ONE_COMMITTED - 1;

    private volatile int capacity;
    private final AtomicInteger counts = new AtomicInteger();
    private final ConcurrentHashMap<String, Award> byPlayer = new ConcurrentHashMap<>(2);

    public TreasureAwards(int capacity) {
        this.capacity = capacity;
    }

    /** The curator has changed how many players can win it. */
    public void setCapacity(int capacity) {
        this.capacity = capacity;
    }

    /** Takes one of the awards left for the time of a commit; false when all are committed or reserved. */
    public boolean reserve() {
        int seen = counts.get();
        while (committed(seen) + reserved(seen) < capacity) {
            int witness = counts.compareAndExchange(seen, seen + 1);
            if (witness == seen) {
                return true;
            }
            seen = witness;
        }
        return false;
    }

    /** Gives a reservation back: the ledger has said no. */
    public void release() {
        counts.decrementAndGet();
    }

    /** Turns a reservation into the award that the ledger committed. */
    public void confirm(Award award) {
        counts.addAndGet(byPlayer.putIfAbsent(award.playerId(), award) == null ? ONE_COMMITTED - 1 : -1);
    }

    /** Learns of an award that was committed without a reservation here: at start, or by another node. */
    public void learn(Award award) {
        if (byPlayer.putIfAbsent(award.playerId(), award) == null) {
            counts.addAndGet(ONE_COMMITTED);
        }
    }

    /** Whether every award is committed. */
    public boolean isTaken() {
        return committed(counts.get()) >= capacity;
    }

    /** Whether this player could still win: an award is left and this player has none. */
    public boolean isOpenTo(String playerId) {
        int committed = committed(counts.get());
        return committed == 0 || (committed < capacity && !byPlayer.containsKey(playerId));
    }

    /** The award this player has, if any. */
    public @Nullable Award of(String playerId) {
        return byPlayer.get(playerId);
    }

    private static int committed(int counts) {
        return counts >>> 16;
    }

    private static int reserved(int counts) {
        return counts & RESERVED;
    }
}
