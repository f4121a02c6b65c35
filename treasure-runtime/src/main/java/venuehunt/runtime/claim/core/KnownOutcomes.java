package venuehunt.runtime.claim.core;

import org.jspecify.annotations.Nullable;
import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.hunt.ClaimReason;
import venuehunt.runtime.hunt.TreasureAwards;

/** What claims have come to by the awards that are known here, without the ledger. For any thread. */
final class KnownOutcomes {
    private final KnownAwards known;

    KnownOutcomes(KnownAwards known) {
        this.known = known;
    }

    /** What this id has won, or that it is taken; null when it has won nothing that is known. */
    @Nullable
    ClaimOutcome remembered(Claim claim) {
        Award award = known.wonBy(claim.claimId());
        if (award == null) {
            return null;
        }
        boolean same = award.treasureId() == claim.treasureId() && award.round() == claim.round()
                && award.playerId().equals(claim.playerId());
        return same
                ? new ClaimOutcome.Won(award, known.balancePoints(claim.playerId()))
                : new ClaimOutcome.Refused(ClaimReason.CLAIM_ID_REUSED);
    }

    /** What needs no ledger: the player has it, or others have it all, in the round that is asked for; else null. */
    @Nullable
    ClaimOutcome settled(Claim claim) {
        TreasureAwards awards = known.of(claim.treasureId());
        if (awards == null) {
            return null;
        }
        // In this order: others learn meanwhile, and whoever completes the awards is known before they count as taken.
        boolean taken = awards.isTaken(claim.round());
        Award own = awards.of(claim.playerId(), claim.round());
        if (own != null) {
            long balance = known.balancePoints(claim.playerId());
            // Asked in the moment between the learning of an award and of its claim.
            return own.claimId().equals(claim.claimId())
                    ? new ClaimOutcome.Won(own, balance)
                    : new ClaimOutcome.AlreadyYours(own, balance);
        }
        return taken && !awards.mayHoldBefore(claim.playerId(), claim.round())
                ? new ClaimOutcome.Lost()
                : null;
    }

    /**
     * What a claim takes its reservation from: awards of its own where only the ledger can tell. Of a round that is not
     * the present one here, since another node may have opened it; and of one who may have the treasure from an earlier
     * round. Null of a treasure that is not known.
     */
    @Nullable
    TreasureAwards reservable(Claim claim) {
        TreasureAwards now = known.of(claim.treasureId());
        return now == null
                || (now.round() == claim.round() && !now.mayHoldBefore(claim.playerId(), claim.round()))
                        ? now
                        : new TreasureAwards(claim.round(), 1);
    }
}
