package venuehunt.runtime.postgres;

import java.util.ArrayList;
import java.util.List;

import venuehunt.runtime.claim.LedgerAnswer;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.hunt.Award;

/** A claim that the ledger gave no award, and the awards that may be why. */
final class LostClaim {
    private final LedgerClaim claim;
    private final int presentRound;
    private final int seats;
    private final boolean open;
    private final List<Award> awards = new ArrayList<>();

    /**
     * @param presentRound
     *            of the treasure, and {@code seats} how many awards it has; 0 when there is no such treasure
     */
    LostClaim(LedgerClaim claim, int presentRound, int seats, boolean open) {
        this.claim = claim;
        this.presentRound = presentRound;
        this.seats = seats;
        this.open = open;
    }

    LedgerClaim claim() {
        return claim;
    }

    void add(Award award) {
        awards.add(award);
    }

    /** Whether the player or the claim has won something, so that a balance is told. */
    boolean isOfAWinner() {
        return awards.stream().anyMatch(award -> award.claimId().equals(claim.claimId())
                || award.playerId().equals(claim.playerId()));
    }

    LedgerAnswer answer(long balancePoints) {
        for (Award award : awards) {
            if (award.claimId().equals(claim.claimId())) {
                boolean same = award.playerId().equals(claim.playerId()) && award.treasureId() == claim.treasureId()
                        && award.round() == claim.round();
                return same ? new LedgerAnswer.Won(award, balancePoints) : new LedgerAnswer.ClaimIdReused();
            }
        }
        for (Award award : awards) {
            // One of an earlier round that was revoked does not keep its player from winning again.
            if (award.playerId().equals(claim.playerId()) && (award.round() == claim.round() || !award.revoked())) {
                return new LedgerAnswer.AlreadyYours(award, balancePoints);
            }
        }
        List<Award> winners = awards.stream().filter(each -> each.round() == claim.round()).toList();
        // A round is over only when all its awards are made.
        if (claim.round() < presentRound || (claim.round() == presentRound && winners.size() >= seats)) {
            return new LedgerAnswer.Lost(winners);
        }
        return open && claim.mayWin() && claim.round() == presentRound
                ? new LedgerAnswer.Contended()
                : new LedgerAnswer.NotOpen();
    }
}
