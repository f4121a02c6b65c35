package venuehunt.runtime.correction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehunt.runtime.hunt.Award;

/**
 * What a correction writes.
 *
 * @param opensSeats
 *            how many awards the round has that it opens; 0 where it opens none
 */
public record CorrectionEntry(Correction.Kind kind, String playerId, long treasureId, int round, int slot, long points,
        @Nullable UUID corrects, int opensSeats) {

    static CorrectionEntry revokes(Award award) {
        return new CorrectionEntry(Correction.Kind.REVOKE, award.playerId(), award.treasureId(), award.round(),
                award.slot(), -award.points(), award.claimId(), 0);
    }

    static CorrectionEntry reopens(TreasureBook treasure) {
        return new CorrectionEntry(Correction.Kind.REOPEN, "", treasure.treasureId(), treasure.round() + 1, 0, 0, null,
                treasure.givenBack());
    }

    static CorrectionEntry grants(TreasureBook treasure, String playerId) {
        return treasure.freeSeats() > 0
                ? new CorrectionEntry(Correction.Kind.AWARD, playerId, treasure.treasureId(), treasure.round(),
                        treasure.freeSlot(), treasure.points(), null, 0)
                : new CorrectionEntry(Correction.Kind.AWARD, playerId, treasure.treasureId(), treasure.round() + 1, 1,
                        treasure.points(), null, treasure.givenBack());
    }

    static CorrectionEntry compensates(String playerId, long points) {
        return new CorrectionEntry(Correction.Kind.COMPENSATE, playerId, 0, 0, 0, points, null, 0);
    }
}
