package venuehunt.runtime.grpc;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.metrics.TapTimes;
import venuehunt.runtime.session.ToldClaims;
import venuehunt.service.rpc.Refusal;
import venuehunt.v1.ClaimFeedback;

/** What a phone reports of its player's waiting. The time is the phone's word; which claim, and its end, is not. */
final class Feedback {
    static final int LONGEST_MS = 120_000;

    private Feedback() {
    }

    /** Takes a report in; what is wrong with it, or null. One that cannot be checked is passed over, not refused. */
    static @Nullable Refusal take(ClaimFeedback feedback, ToldClaims told, TapTimes taps) {
        UUID claimId = ClaimMessages.claimId(feedback.getClaimId());
        if (claimId == null) {
            taps.malformed();
            return ClaimMessages.malformedId(feedback.getClaimId());
        }
        int ms = feedback.getTapToFeedbackMs();
        if (ms < 1 || ms > LONGEST_MS) {
            taps.malformed();
            return Refusal.invalidField("tap_to_feedback_ms",
                    "is " + Integer.toUnsignedString(ms) + ", must be 1 to " + LONGEST_MS);
        }
        ClaimOutcome.Kind outcome = told.report(claimId);
        if (outcome == null) {
            taps.unknown();
        } else {
            taps.waited(outcome, ms);
        }
        return null;
    }
}
