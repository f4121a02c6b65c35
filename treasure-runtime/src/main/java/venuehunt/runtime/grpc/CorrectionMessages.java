package venuehunt.runtime.grpc;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.function.Function;
import venuehunt.runtime.correction.CorrectionOrder;
import venuehunt.runtime.correction.CorrectionOrder.Signature;
import venuehunt.runtime.correction.CorrectionReason;
import venuehunt.service.auth.Caller;
import venuehunt.service.rpc.Refusal;
import venuehunt.v1.AwardTreasureRequest;
import venuehunt.v1.CompensatePlayerRequest;
import venuehunt.v1.Correction;
import venuehunt.v1.CorrectionKind;
import venuehunt.v1.ReopenTreasureRequest;
import venuehunt.v1.RevokeAwardRequest;

/** Corrections as staff write and read them. Who corrects is who calls; no message says it. */
final class CorrectionMessages {
    static final String IN_DOUBT = "the treasure database has not answered, so that the correction may have been made:"
            + " ask again with the same correction_id";

    private CorrectionMessages() {
    }

    static CorrectionOrder revoke(RevokeAwardRequest request, Caller staff) {
        UUID claimId = id("claim_id", request.getClaimId());
        return signed(request.getHuntId(), request.getCorrectionId(), request.getReason(), staff,
                signature -> new CorrectionOrder.Revoke(signature, claimId));
    }

    static CorrectionOrder reopen(ReopenTreasureRequest request, Caller staff) {
        return signed(request.getHuntId(), request.getCorrectionId(), request.getReason(), staff,
                signature -> new CorrectionOrder.Reopen(signature, request.getTreasureId()));
    }

    static CorrectionOrder grant(AwardTreasureRequest request, Caller staff) {
        String player = player(request.getPlayerId());
        return signed(request.getHuntId(), request.getCorrectionId(), request.getReason(), staff,
                signature -> new CorrectionOrder.Grant(signature, request.getTreasureId(), player));
    }

    static CorrectionOrder compensate(CompensatePlayerRequest request, Caller staff) {
        String player = player(request.getPlayerId());
        return signed(request.getHuntId(), request.getCorrectionId(), request.getReason(), staff,
                signature -> new CorrectionOrder.Compensate(signature, player, request.getPoints()));
    }

    private static CorrectionOrder signed(String huntId, ByteString correctionId, String reason, Caller staff,
            Function<Signature, CorrectionOrder> order) {
        UUID id = id("correction_id", correctionId);
        try {
            return order.apply(new Signature(huntId, id, staff.subject(), reason));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalidField("correction", String.valueOf(e.getMessage())).toException();
        }
    }

    private static UUID id(String field, ByteString bytes) {
        UUID id = ClaimMessages.claimId(bytes);
        if (id == null) {
            throw Refusal.invalidField(field, "has " + bytes.size() + " bytes, must have 16").toException();
        }
        return id;
    }

    private static String player(String playerId) {
        if (!Caller.isSubject(playerId)) {
            throw Refusal.invalidField("player_id",
                    "is '" + playerId + "', must be 1 to 64 characters of A-Z, a-z, 0-9 and . _ : @ -").toException();
        }
        return playerId;
    }

    static Correction correction(venuehunt.runtime.correction.Correction made) {
        Correction.Builder message = Correction.newBuilder().setCorrectionId(bytes(made.correctionId()))
                .setKind(switch (made.kind()) {
                    case AWARD -> CorrectionKind.CORRECTION_KIND_AWARD;
                    case REVOKE -> CorrectionKind.CORRECTION_KIND_REVOKE;
                    case REOPEN -> CorrectionKind.CORRECTION_KIND_REOPEN;
                    case COMPENSATE -> CorrectionKind.CORRECTION_KIND_COMPENSATE;
                }).setActor(made.actor()).setReason(made.reason()).setPlayerId(made.playerId())
                .setTreasureId(made.treasureId()).setRound(made.round()).setSlot(made.slot()).setPoints(made.points())
                .setCommittedAt(Timestamps.fromMillis(made.atMs()));
        UUID corrects = made.corrects();
        return corrects == null ? message.build() : message.setRevokedClaimId(bytes(corrects)).build();
    }

    private static ByteString bytes(UUID id) {
        return ByteString.copyFrom(ByteBuffer.allocate(2 * Long.BYTES).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).flip());
    }

    static Refusal refusal(CorrectionReason reason) {
        return switch (reason) {
            case AWARD_NOT_FOUND, TREASURE_NOT_FOUND -> Refusal.notFound(reason.name(), text(reason));
            case CORRECTION_ID_REUSED -> Refusal.alreadyExists(reason.name(), text(reason));
            case AWARD_REVOKED, TREASURE_STILL_OPEN, NOTHING_TO_REOPEN, TREASURE_TAKEN, ALREADY_AWARDED, HUNT_CLOSED ->
                Refusal.failedPrecondition(reason.name(), text(reason));
        };
    }

    private static String text(CorrectionReason reason) {
        return switch (reason) {
            case AWARD_NOT_FOUND -> "this claim has won nothing in this hunt";
            case AWARD_REVOKED -> "this award was revoked before, by another correction";
            case TREASURE_NOT_FOUND -> "there is no treasure of this number in this hunt";
            case TREASURE_STILL_OPEN -> "this treasure can still be won: there is nothing to reopen yet";
            case NOTHING_TO_REOPEN -> "all awards of this treasure stand: revoke one first";
            case TREASURE_TAKEN -> "all awards of this treasure stand: revoke one first, or compensate the player";
            case ALREADY_AWARDED ->
                "this player has an award of this treasure, or had one in this round: compensate for the points";
            case CORRECTION_ID_REUSED -> "this id stands for something else: every correction needs its own";
            case HUNT_CLOSED -> "this hunt is over: awards can be revoked and players compensated, no more";
        };
    }
}
