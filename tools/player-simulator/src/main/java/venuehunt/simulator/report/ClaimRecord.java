package venuehunt.simulator.report;

import com.google.protobuf.ByteString;

/**
 * One claim of one player as far as it got.
 *
 * @param claimId
 *            16 bytes
 * @param reason
 *            the code of a refusal; empty for any other standing
 */
public record ClaimRecord(ByteString claimId, String playerId, long treasureId, ClaimStanding standing,
        String reason) {
    public static ClaimRecord sent(ByteString claimId, String playerId, long treasureId) {
        return new ClaimRecord(claimId, playerId, treasureId, ClaimStanding.IN_DOUBT, "");
    }

    public ClaimRecord with(ClaimStanding newStanding, String newReason) {
        return new ClaimRecord(claimId, playerId, treasureId, newStanding, newReason);
    }
}
