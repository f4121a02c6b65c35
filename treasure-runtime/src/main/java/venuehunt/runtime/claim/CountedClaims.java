package venuehunt.runtime.claim;

import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import venuehunt.runtime.admission.ClaimQuota;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.hunt.ClaimReason;
import venuehunt.runtime.hunt.Fix;
import venuehunt.runtime.live.LiveHunt;

/**
 * Where phones hand claims in, over a stream or beside it: what each player tries is counted, then it is the
 * {@link ClaimDesk}'s. A claim that is being decided or has won costs no attempt: it is repeated to hear its answer.
 */
public record CountedClaims(ClaimDesk desk, ClaimQuota quota) {

    /** As {@link ClaimDesk#claim}; a player who has tried too often is told when to send it again. */
    public void claim(LiveHunt hunt, LedgerClaim claim, @Nullable Fix fix, long nowNs, long nowMs,
            Consumer<ClaimOutcome> answer) {
        long waitMs = isKnown(hunt, claim) ? 0 : quota.take(claim.playerId(), claim.claimId(), nowNs);
        if (waitMs == 0) {
            desk.claim(hunt, claim, fix, nowNs, nowMs, answer);
            return;
        }
        ClaimOutcome tooOften = new ClaimOutcome.Retry(ClaimReason.CLAIM_RATE, waitMs);
        desk.answers().add(tooOften);
        answer.accept(tooOften);
    }

    /** Whether this claim is being decided now. */
    public boolean isOpen(String huntId, String playerId, UUID claimId) {
        return desk.isOpen(huntId, playerId, claimId);
    }

    private boolean isKnown(LiveHunt hunt, LedgerClaim claim) {
        return hunt.awardOf(claim.claimId()) != null
                || desk.isOpen(hunt.huntId(), claim.playerId(), claim.claimId());
    }
}
