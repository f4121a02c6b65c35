package venuehunt.runtime.grpc;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.hunt.ClaimReason;
import venuehunt.service.rpc.Refusal;
import venuehunt.v1.Award;
import venuehunt.v1.Claim;
import venuehunt.v1.ClaimResult;

/** Claims and their outcomes, as phones read and write them. */
final class ClaimMessages {
    private static final int CLAIM_ID_BYTES = 16;
    /** All that bounds a player's claims: which of it was reached shows in the delay. */
    private static final String CLAIM_QUOTA = "one claim at a time, and a bounded number of new ones in a minute and an hour";

    private ClaimMessages() {
    }

    /** The id of a claim; null when it is not 16 bytes. */
    static @Nullable UUID claimId(ByteString bytes) {
        if (bytes.size() != CLAIM_ID_BYTES) {
            return null;
        }
        ByteBuffer buffer = bytes.asReadOnlyByteBuffer();
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    static Refusal malformedId(ByteString bytes) {
        return Refusal.invalidField("claim_id",
                "has " + bytes.size() + " bytes, must have 16: make it at random on the phone and keep it");
    }

    /** The round that a claim is for: 1 where an app does not say. What no int holds is a round never opened. */
    static int round(Claim claim) {
        int round = claim.getRound();
        return round == 0 ? 1 : round < 0 ? Integer.MAX_VALUE : round;
    }

    static ClaimResult refused(Claim claim, Refusal refusal) {
        ClaimResult.Builder result = ClaimResult.newBuilder().setTreasureId(claim.getTreasureId())
                .setOutcome(venuehunt.v1.ClaimOutcome.CLAIM_OUTCOME_REFUSED).setError(refusal.toStatus());
        return claim.getClaimId().size() == CLAIM_ID_BYTES
                ? result.setClaimId(claim.getClaimId()).build()
                : result.build();
    }

    static ClaimResult result(Claim claim, ClaimOutcome outcome) {
        ClaimResult.Builder result = ClaimResult.newBuilder().setClaimId(claim.getClaimId())
                .setTreasureId(claim.getTreasureId());
        switch (outcome) {
            case ClaimOutcome.Won(var award, long balance) -> result
                    .setOutcome(venuehunt.v1.ClaimOutcome.CLAIM_OUTCOME_WON).setAward(award(award))
                    .setWalletBalancePoints(balance);
            case ClaimOutcome.AlreadyYours(var award, long balance) -> result
                    .setOutcome(venuehunt.v1.ClaimOutcome.CLAIM_OUTCOME_ALREADY_YOURS).setAward(award(award))
                    .setWalletBalancePoints(balance);
            case ClaimOutcome.Lost() -> result.setOutcome(venuehunt.v1.ClaimOutcome.CLAIM_OUTCOME_LOST);
            case ClaimOutcome.Refused(ClaimReason reason) -> result
                    .setOutcome(venuehunt.v1.ClaimOutcome.CLAIM_OUTCOME_REFUSED).setError(refusal(reason).toStatus());
            case ClaimOutcome.Pending(long retryMs) -> result
                    .setOutcome(venuehunt.v1.ClaimOutcome.CLAIM_OUTCOME_PENDING).setError(
                            refusal(ClaimReason.CLAIM_IN_DOUBT).withRetryAfter(Duration.ofMillis(retryMs)).toStatus());
            case ClaimOutcome.Retry(ClaimReason reason, long retryMs) -> result
                    .setOutcome(venuehunt.v1.ClaimOutcome.CLAIM_OUTCOME_RETRY)
                    .setError(refusal(reason).withRetryAfter(Duration.ofMillis(retryMs)).toStatus());
        }
        return result.build();
    }

    static Award award(venuehunt.runtime.hunt.Award award) {
        return Award.newBuilder().setTreasureId(award.treasureId()).setPoints(award.points()).setRound(award.round())
                .setSlot(award.slot()).setCommittedAt(Timestamps.fromMillis(award.committedAtMs()))
                .setRevoked(award.revoked()).build();
    }

    private static Refusal refusal(ClaimReason reason) {
        Refusal refusal = Refusal.of(code(reason), reason.name(), text(reason));
        return reason == ClaimReason.CLAIM_RATE ? refusal.withQuota(CLAIM_QUOTA) : refusal;
    }

    private static Code code(ClaimReason reason) {
        return switch (reason) {
            case TREASURE_NOT_FOUND -> Code.NOT_FOUND;
            case TOO_FAR, POSITION_STALE, POSITION_TOO_UNCERTAIN, POSITION_UNSETTLED, TREASURE_NOT_OPEN,
                    TREASURE_CLOSED, HUNT_NOT_OPEN, HUNT_PAUSED ->
                Code.FAILED_PRECONDITION;
            case CLAIM_ID_REUSED -> Code.INVALID_ARGUMENT;
            case CLAIM_RATE, LEDGER_FULL -> Code.RESOURCE_EXHAUSTED;
            case CLAIM_CONTENDED -> Code.ABORTED;
            case OVERLOADED, CLAIM_IN_DOUBT, LEDGER_UNAVAILABLE, LEDGER_SLOW -> Code.UNAVAILABLE;
            case CLAIM_REJECTED_BY_LEDGER -> Code.INTERNAL;
        };
    }

    private static String text(ClaimReason reason) {
        return switch (reason) {
            case TREASURE_NOT_FOUND -> "no treasure of this number is in sight";
            case TOO_FAR -> "the treasure is in sight but not in reach: walk closer";
            case POSITION_UNSETTLED -> "in reach by one fix; another one, a second later, has to agree";
            case POSITION_STALE -> "no fresh position of this player is known: send a tick first";
            case POSITION_TOO_UNCERTAIN -> "the phone does not know its position to 30 m: wait for a better fix";
            case TREASURE_NOT_OPEN -> "this treasure cannot be claimed now, or not in this round";
            case TREASURE_CLOSED -> "the ground that this treasure lies on is closed";
            case HUNT_NOT_OPEN -> "the hunt is not open";
            case HUNT_PAUSED -> "the hunt is paused";
            case CLAIM_ID_REUSED -> "this claim id was used for something else: every claim needs its own";
            case CLAIM_RATE ->
                "the claim before this one is still being decided, or there were too many: ask again with the same claim id";
            case CLAIM_CONTENDED -> "others are first and not decided yet: ask again with the same claim id";
            case OVERLOADED -> "too many claims are waiting: ask again with the same claim id";
            case CLAIM_IN_DOUBT -> "the ledger has not answered: ask again with the same claim id";
            case LEDGER_UNAVAILABLE -> "the ledger cannot be reached: ask again with the same claim id";
            case LEDGER_FULL -> "the ledger has no room at the moment: ask again with the same claim id";
            case LEDGER_SLOW -> "the ledger is too slow at the moment: ask again with the same claim id";
            case CLAIM_REJECTED_BY_LEDGER -> "the ledger could not store this claim";
        };
    }
}
