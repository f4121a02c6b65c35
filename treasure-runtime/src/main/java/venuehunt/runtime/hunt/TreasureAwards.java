package venuehunt.runtime.hunt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What this node knows of the awards of one treasure in its present round: those committed, and those it has reserved
 * while the ledger decides. It only keeps losers from asking; the ledger's unique key is the judge, so that a node
 * which knows less than the ledger loses time, never truth. Committed awards are never taken back here: when staff open
 * a treasure again, its next round has awards of its own, and claims under way go on with those they reserved.
 *
 * <p>
 * Both counts live in one int (committed in the high half, reserved in the low) so that a reservation is one
 * compare-and-set.
 */
public final class TreasureAwards {
    private static final int ONE_COMMITTED = 1 << 16;
    private static final int RESERVED = ONE_COMMITTED - 1;

    private final int round;
    private volatile int capacity;
    private final AtomicInteger counts = new AtomicInteger();
    private final ConcurrentHashMap<String, Award> byPlayer = new ConcurrentHashMap<>(2);
    /** The rounds that are over, whole, by their number; none that are not known whole. */
    private volatile Map<Integer, Map<String, Award>> past = Map.of();
    /** Who has won it in a round that is over, and still has it. */
    private volatile Set<String> holders = Set.of();
    private final Standings standings;
    private final int standing;

    /** The first round. */
    public TreasureAwards(int capacity) {
        this(1, capacity);
    }

    public TreasureAwards(int round, int capacity) {
        this(round, capacity, new Standings());
    }

    /**
     * @param standings
     *            where those look who come past many treasures
     */
    public TreasureAwards(int round, int capacity, Standings standings) {
        this.round = round;
        this.capacity = capacity;
        this.standings = standings;
        standing = standings.add();
    }

    public int round() {
        return round;
    }

    /** The curator has changed how many players can win it. */
    public void setCapacity(int capacity) {
        this.capacity = capacity;
        stand();
    }

    /** Its number among the {@link Standings}. */
    public int standing() {
        return standing;
    }

    /**
     * Called after every change. Each call looks at all that has changed before it, and one after the other, so that
     * the last one says what is.
     */
    private synchronized void stand() {
        int committed = committed(counts.get());
        if (committed >= capacity) {
            standings.set(standing, Standings.TAKEN);
        } else {
            standings.set(standing, committed == 0 && holders.isEmpty() ? Standings.OPEN : Standings.DEPENDS);
        }
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

    /** Turns a reservation into the award that the ledger committed, or gives it back for one of another round. */
    public void confirm(Award award) {
        counts.addAndGet(isNew(award) ? ONE_COMMITTED - 1 : -1);
        stand();
    }

    /** Learns of an award that was committed without a reservation here: at start, or by another node. */
    public void learn(Award award) {
        if (isNew(award)) {
            counts.addAndGet(ONE_COMMITTED);
            stand();
        }
    }

    private boolean isNew(Award award) {
        return award.round() == round && byPlayer.putIfAbsent(award.playerId(), award) == null;
    }

    /**
     * Learns what the ledger says after a correction.
     *
     * @param all
     *            the awards of every round up to this one, those of earlier rounds complete
     */
    public void correct(List<Award> all) {
        for (Award award : all) {
            learn(award);
            if (award.revoked()) {
                byPlayer.computeIfPresent(award.playerId(),
                        (_, before) -> before.claimId().equals(award.claimId()) ? award : before);
            }
        }
        Map<Integer, Map<String, Award>> over = new HashMap<>();
        all.stream().filter(each -> each.round() < round).forEach(
                each -> over.computeIfAbsent(each.round(), _ -> new HashMap<>()).put(each.playerId(), each));
        past = Map.copyOf(over);
        holders = all.stream().filter(each -> each.round() < round && !each.revoked()).map(Award::playerId)
                .collect(Collectors.toUnmodifiableSet());
        stand();
    }

    /** Whether every award is committed. */
    public boolean isTaken() {
        return committed(counts.get()) >= capacity;
    }

    /** Whether every award of that round is known to be committed. */
    public boolean isTaken(int ofRound) {
        return ofRound == round ? isTaken() : past.containsKey(ofRound);
    }

    /** Whether this player could still win: an award is left and this player has none. */
    public boolean isOpenTo(String playerId) {
        int committed = committed(counts.get());
        return (committed == 0 || (committed < capacity && !byPlayer.containsKey(playerId)))
                && (round == 1 || !holders.contains(playerId));
    }

    /** The award of the present round that this player has, if any. */
    public @Nullable Award of(String playerId) {
        return byPlayer.get(playerId);
    }

    /** The award of that round that this player is known to have won. */
    public @Nullable Award of(String playerId, int ofRound) {
        return ofRound == round ? byPlayer.get(playerId) : past.getOrDefault(ofRound, Map.of()).get(playerId);
    }

    /**
     * Whether this player won a round before that one, and it is not known to have been taken back: whether it stands
     * only the ledger can say, since it may have been taken back through another node.
     */
    public boolean mayHoldBefore(String playerId, int ofRound) {
        return ofRound > 1 && past.entrySet().stream().filter(each -> each.getKey() < ofRound)
                .map(each -> each.getValue().get(playerId)).anyMatch(award -> award != null && !award.revoked());
    }

    private static int committed(int counts) {
        return counts >>> 16;
    }

    private static int reserved(int counts) {
        return counts & RESERVED;
    }
}
