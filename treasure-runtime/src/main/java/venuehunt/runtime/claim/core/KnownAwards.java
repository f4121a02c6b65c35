package venuehunt.runtime.claim.core;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.hunt.TreasureAwards;

/**
 * What a node knows of the awards of a hunt. Others write here too, beside the core: awards are learnt from other
 * nodes, and a curator changes how many there are.
 */
public interface KnownAwards {

    /** The awards of a treasure in its present round; null when the hunt has none of this number. */
    @Nullable
    TreasureAwards of(long treasureId);

    /** The award that this claim won; null when none is known. */
    @Nullable
    Award wonBy(UUID claimId);

    /** All points of a player, as far as is known. */
    long balancePoints(String playerId);

    /** Turns a reservation into the award that the ledger committed, and learns of it where that was another's. */
    void confirm(TreasureAwards reserved, Award award);

    /** Learns of awards that were committed without a reservation here, be it of a treasure that is not known. */
    void learn(List<Award> awards);
}
