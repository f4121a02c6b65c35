package venuehunt.runtime.live;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import venuehunt.runtime.correction.Correction;
import venuehunt.runtime.correction.TreasureBook;
import venuehunt.runtime.field.HuntField;
import venuehunt.runtime.field.PlacedTreasure;
import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.hunt.Hunt;
import venuehunt.runtime.hunt.TreasureAwards;

/**
 * A hunt as this node plays it: its treasures on the ground and the awards it knows of. All of it can be built again
 * from the database; what the ledger says always overrides it.
 */
public final class LiveHunt {
    private final String huntId;
    private final HuntField field;
    private final ConcurrentHashMap<UUID, Award> awardsByClaim = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Long> balances = new ConcurrentHashMap<>();
    private final Set<UUID> compensations = ConcurrentHashMap.newKeySet();
    private volatile Hunt hunt;

    public LiveHunt(Hunt hunt, HuntField field) {
        this.huntId = hunt.huntId();
        this.hunt = hunt;
        this.field = field;
    }

    public String huntId() {
        return huntId;
    }

    public Hunt hunt() {
        return hunt;
    }

    /** The hunt was opened, paused or closed. */
    public void become(Hunt next) {
        hunt = next;
    }

    public HuntField field() {
        return field;
    }

    /** The award that this claim won; null when this node knows of none. */
    public @Nullable Award awardOf(UUID claimId) {
        return awardsByClaim.get(claimId);
    }

    public int awardCount() {
        return awardsByClaim.size();
    }

    /** All points of a player, as far as this node knows. */
    public long balancePoints(String playerId) {
        return balances.getOrDefault(playerId, 0L);
    }

    /** Learns of committed awards: at start, or because another node was faster. Harmless twice. */
    public void learn(List<Award> awards) {
        for (Award award : awards) {
            PlacedTreasure treasure = field.find(award.treasureId());
            if (treasure != null) {
                treasure.awards().learn(award);
            }
            count(award);
        }
    }

    /**
     * Takes in an award that this node has reserved and the ledger has committed. What was reserved need not be what
     * the field shows: a claim of which only the ledger could tell had awards of its own.
     */
    public void confirm(TreasureAwards reserved, Award award) {
        reserved.confirm(award);
        learn(List.of(award));
    }

    /** Learns what the ledger says of a treasure after a correction. Harmless twice. */
    public void correct(TreasureBook treasure) {
        treasure.awards().forEach(this::count);
        field.correct(treasure);
    }

    /** Learns of points that were given for no treasure. Harmless twice. */
    public void compensate(Correction correction) {
        if (compensations.add(correction.correctionId())) {
            balances.merge(correction.playerId(), correction.points(), Long::sum);
        }
    }

    /** An award that was revoked has its points in the wallet twice: once given, once taken back. */
    private void count(Award award) {
        Award before = award.revoked()
                ? awardsByClaim.put(award.claimId(), award)
                : awardsByClaim.putIfAbsent(award.claimId(), award);
        if (before == null && !award.revoked()) {
            balances.merge(award.playerId(), award.points(), Long::sum);
        } else if (before != null && award.revoked() && !before.revoked()) {
            balances.merge(award.playerId(), -award.points(), Long::sum);
        }
    }
}
