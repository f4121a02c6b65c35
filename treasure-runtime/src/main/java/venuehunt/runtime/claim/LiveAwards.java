package venuehunt.runtime.claim;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.jspecify.annotations.Nullable;

import venuehunt.runtime.claim.core.KnownAwards;
import venuehunt.runtime.field.PlacedTreasure;
import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.hunt.TreasureAwards;
import venuehunt.runtime.live.LiveHunt;

/** The awards of a hunt as this node plays it, and which treasures they have made nobody's to win. */
final class LiveAwards implements KnownAwards {
    private final LiveHunt hunt;
    private final ConcurrentLinkedQueue<PlacedTreasure> taken = new ConcurrentLinkedQueue<>();

    LiveAwards(LiveHunt hunt) {
        this.hunt = hunt;
    }

    /** The next treasure that was taken since this was asked; null when there is none. */
    @Nullable
    PlacedTreasure nextTaken() {
        return taken.poll();
    }

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
        noteIfTaken(award.treasureId());
    }

    @Override
    public void learn(List<Award> awards) {
        List<Long> open = awards.stream().map(Award::treasureId).distinct().filter(each -> !isTaken(each)).toList();
        hunt.learn(awards);
        open.forEach(this::noteIfTaken);
    }

    private boolean isTaken(long treasureId) {
        TreasureAwards treasure = of(treasureId);
        return treasure != null && treasure.isTaken();
    }

    private void noteIfTaken(long treasureId) {
        PlacedTreasure treasure = hunt.field().find(treasureId);
        if (treasure != null && treasure.awards().isTaken()) {
            taken.add(treasure);
        }
    }
}
