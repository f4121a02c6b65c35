package venuehunt.runtime.correction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction as the ledger keeps it.
 *
 * @param playerId
 *            empty for a reopening, which concerns nobody alone
 * @param treasureId
 *            0 for a compensation
 * @param round
 *            of the award revoked or made, or the one that was opened; 0 for a compensation
 * @param slot
 *            of the award revoked or made, else 0
 * @param points
 *            below zero where they were taken back
 * @param corrects
 *            the claim whose award was revoked, else null
 * @param atMs
 *            Unix milliseconds by the ledger's clock
 */
public record Correction(UUID correctionId, Kind kind, String actor, String reason, String playerId, long treasureId,
        int round, int slot, long points, @Nullable UUID corrects, long atMs) {

    /** The names are those of the ledger's events. */
    public enum Kind {
        AWARD, REVOKE, REOPEN, COMPENSATE
    }

    /** Whether this is what became of that order. */
    public boolean answers(CorrectionOrder order) {
        return actor.equals(order.signature().actor()) && reason.equals(order.signature().reason()) && switch (order) {
            case CorrectionOrder.Revoke(_, UUID claimId) -> kind == Kind.REVOKE && claimId.equals(corrects);
            case CorrectionOrder.Reopen(_, long treasure) -> kind == Kind.REOPEN && treasureId == treasure;
            case CorrectionOrder.Grant(_, long treasure, String player) ->
                kind == Kind.AWARD && treasureId == treasure && playerId.equals(player);
            case CorrectionOrder.Compensate(_, String player, long given) ->
                kind == Kind.COMPENSATE && playerId.equals(player) && points == given;
        };
    }
}
