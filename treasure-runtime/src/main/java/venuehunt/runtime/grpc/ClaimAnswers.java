package venuehunt.runtime.grpc;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.live.LiveHunt;
import venuehunt.runtime.session.PlayerSession;
import venuehunt.service.rpc.Refusal;
import venuehunt.v1.Claim;
import venuehunt.v1.ClaimFeedback;
import venuehunt.v1.ClaimResult;
import venuehunt.v1.PlayResponse;

/**
 * What one phone is told of its claims, whenever they are decided, and what it reports of its player's waiting. How
 * long that was is the phone's word; which claim, and its end, is not.
 */
final class ClaimAnswers {
    static final int LONGEST_MS = 120_000;

    private final PlayServices services;
    private final PhoneLine line;

    ClaimAnswers(PlayServices services, PhoneLine line) {
        this.services = services;
        this.line = line;
    }

    /** Hands a claim in, which is answered when it is decided; or what is wrong with the message. */
    @Nullable
    Refusal claim(PlayerSession session, Claim claim, long nowNs) {
        UUID claimId = ClaimMessages.claimId(claim.getClaimId());
        if (claimId == null) {
            return ClaimMessages.malformedId(claim.getClaimId());
        }
        LiveHunt hunt = session.hunt();
        services.claims().claim(hunt, new LedgerClaim(hunt.huntId(), claim.getTreasureId(), ClaimMessages.round(claim),
                session.playerId(), claimId),
                session.fix(), nowNs, services.clock().millis(),
                outcome -> {
                    session.toldClaims().add(claimId, outcome.kind()); // first: the phone may report at once
                    line.answer(message(ClaimMessages.result(claim, outcome)));
                });
        return null;
    }

    /** The answer to a claim that was not handed in. */
    static PlayResponse refused(Claim claim, Refusal refusal) {
        return message(ClaimMessages.refused(claim, refusal));
    }

    private static PlayResponse message(ClaimResult result) {
        return PlayResponse.newBuilder().setClaimResult(result).build();
    }

    /** Takes a report in; or what is wrong with it. One that cannot be checked is passed over, not refused. */
    @Nullable
    Refusal feedback(PlayerSession session, ClaimFeedback feedback) {
        UUID claimId = ClaimMessages.claimId(feedback.getClaimId());
        if (claimId == null) {
            services.taps().malformed();
            return ClaimMessages.malformedId(feedback.getClaimId());
        }
        int ms = feedback.getTapToFeedbackMs();
        if (ms < 1 || ms > LONGEST_MS) {
            services.taps().malformed();
            return Refusal.invalidField("tap_to_feedback_ms",
                    "is " + Integer.toUnsignedString(ms) + ", must be 1 to " + LONGEST_MS);
        }
        ClaimOutcome.Kind outcome = session.toldClaims().report(claimId);
        if (outcome == null) {
            services.taps().unknown();
        } else {
            services.taps().waited(outcome, ms);
        }
        return null;
    }
}
