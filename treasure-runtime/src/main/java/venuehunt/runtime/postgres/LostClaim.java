package venuehunt.runtime.postgres;

import java.util.ArrayList;
import java.util.List;

import venuehunt.runtime.claim.LedgerAnswer;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.hunt.Award;

/** A claim that the ledger gave no award, and the awards that may be why. */
final class LostClaim {
    private final LedgerClaim claim;
    private final int capacity;
    private final boolean open;
    private final List<Award> awards = new ArrayList<>();

    LostClaim(LedgerClaim claim, int capacity, boolean open) {
        this.claim = claim;
        this.capacity = capacity;
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
                boolean same = award.playerId().equals(claim.playerId()) && award.treasureId() == claim.treasureId();
                return same ? new LedgerAnswer.Won(award, balancePoints) : new LedgerAnswer.ClaimIdReused();
            }
        }
        for (Award award : awards) {
            if (award.playerId().equals(claim.playerId())) {
                return new LedgerAnswer.AlreadyYours(award, balancePoints);
            }
        }
        if (capacity > 0 && awards.size() >= capacity) {
            return new LedgerAnswer.Lost(List.copyOf(awards));
        }
        return open && claim.mayWin() ? new LedgerAnswer.Contended() : new LedgerAnswer.NotOpen();
    }
}
