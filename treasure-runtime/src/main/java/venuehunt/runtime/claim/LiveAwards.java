package venuehunt.runtime.claim;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import venuehunt.runtime.claim.core.KnownAwards;
import venuehunt.runtime.field.PlacedTreasure;
import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.hunt.TreasureAwards;
import venuehunt.runtime.live.LiveHunt;

/** The awards of a hunt as this node plays it. */
record LiveAwards(LiveHunt hunt) implements KnownAwards {

    @Override
    public @Nullable TreasureAwards of(long treasureId) {
        PlacedTreasure treasure = hunt.field().find(treasureId);
        return treasure == null ? null : treasure.awards();
    }

    @Override
    public @Nullable Award wonBy(UUID claimId) {
        return hunt.awardOf(claimId);
    }

    @Override
    public long balancePoints(String playerId) {
        return hunt.balancePoints(playerId);
    }

    @Override
    public void confirm(TreasureAwards reserved, Award award) {
        hunt.confirm(reserved, award);
    }

    @Override
    public void learn(List<Award> awards) {
        hunt.learn(awards);
    }
}
