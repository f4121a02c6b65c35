package venuehunt.runtime.correction;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehunt.runtime.hunt.Award;

/**
 * What an order comes to. A treasure goes on to another round only when every award of the present one is made: so what
 * was told LOST stays so. That round has as many awards as were revoked and not given out again: so those that stand
 * are never more than the treasure's capacity.
 */
public final class CorrectionRules {

    private CorrectionRules() {
    }

    /** What is decided of an order. */
    public sealed interface Decision {

        record Write(CorrectionEntry entry) implements Decision {}

        record Refuse(CorrectionReason reason) implements Decision {}
    }

    /**
     * Decides.
     *
     * @param closed
     *            whether the hunt is over: then nothing is won any more, and points may still be put right
     * @param treasure
     *            the one that the order concerns; null when there is none
     */
    public static Decision decide(CorrectionOrder order, boolean closed, @Nullable TreasureBook treasure) {
        return switch (order) {
            case CorrectionOrder.Revoke(_, UUID claimId) -> revoke(claimId, treasure);
            case CorrectionOrder.Reopen _ when closed -> refuse(CorrectionReason.HUNT_CLOSED);
            case CorrectionOrder.Grant _ when closed -> refuse(CorrectionReason.HUNT_CLOSED);
            case CorrectionOrder.Reopen _ -> reopen(treasure);
            case CorrectionOrder.Grant(_, _, String playerId) -> grant(playerId, treasure);
            case CorrectionOrder.Compensate(_, String playerId, long points) ->
                write(CorrectionEntry.compensates(playerId, points));
        };
    }

    private static Decision revoke(UUID claimId, @Nullable TreasureBook treasure) {
        Optional<Award> award = treasure == null
                ? Optional.empty()
                : treasure.awards().stream().filter(each -> each.claimId().equals(claimId)).findFirst();
        if (award.isEmpty()) {
            return refuse(CorrectionReason.AWARD_NOT_FOUND);
        }
        return award.get().revoked()
                ? refuse(CorrectionReason.AWARD_REVOKED)
                : write(CorrectionEntry.revokes(award.get()));
    }

    private static Decision reopen(@Nullable TreasureBook treasure) {
        if (treasure == null) {
            return refuse(CorrectionReason.TREASURE_NOT_FOUND);
        }
        if (treasure.freeSeats() > 0) {
            return refuse(CorrectionReason.TREASURE_STILL_OPEN);
        }
        return treasure.givenBack() > 0
                ? write(CorrectionEntry.reopens(treasure))
                : refuse(CorrectionReason.NOTHING_TO_REOPEN);
    }

    private static Decision grant(String playerId, @Nullable TreasureBook treasure) {
        if (treasure == null) {
            return refuse(CorrectionReason.TREASURE_NOT_FOUND);
        }
        boolean roundIsOver = treasure.freeSeats() == 0;
        // Nobody wins a round twice; an award that was revoked in it can be given back in the next.
        if (treasure.awards().stream().anyMatch(each -> each.playerId().equals(playerId)
                && (!each.revoked() || (each.round() == treasure.round() && !roundIsOver)))) {
            return refuse(CorrectionReason.ALREADY_AWARDED);
        }
        return roundIsOver && treasure.givenBack() == 0
                ? refuse(CorrectionReason.TREASURE_TAKEN)
                : write(CorrectionEntry.grants(treasure, playerId));
    }

    private static Decision write(CorrectionEntry entry) {
        return new Decision.Write(entry);
    }

    private static Decision refuse(CorrectionReason reason) {
        return new Decision.Refuse(reason);
    }
}
