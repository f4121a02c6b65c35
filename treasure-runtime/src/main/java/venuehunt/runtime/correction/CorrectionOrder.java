package venuehunt.runtime.correction;

import java.util.UUID;

/** What somebody of the staff wants corrected. The same order may be given any number of times. */
public sealed interface CorrectionOrder {

    Signature signature();

    /**
     * Who orders what under which number.
     *
     * @param correctionId
     *            made by the one who asks, good for one correction
     * @param actor
     *            who asks, by the token
     * @param reason
     *            for those who look at the books later: 3 to {@value #MAX_REASON} characters, none of them a control
     *            character
     */
    record Signature(String huntId, UUID correctionId, String actor, String reason) {
        public static final int MAX_REASON = 200;

        public Signature {
            int length = reason.strip().length();
            if (length < 3 || reason.length() > MAX_REASON) {
                throw new IllegalArgumentException(
                        "reason has " + reason.length() + " characters, must have 3 to " + MAX_REASON);
            }
            if (reason.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("reason has a control character");
            }
        }
    }

    /** Takes an award back: its points leave the wallet, its seat may be given out again. */
    record Revoke(Signature signature, UUID claimId) implements CorrectionOrder {}

    /** Lets a treasure be won again as often as its awards were revoked. */
    record Reopen(Signature signature, long treasureId) implements CorrectionOrder {}

    /** Gives an award to a player whom staff choose, before any phone can claim it. */
    record Grant(Signature signature, long treasureId, String playerId) implements CorrectionOrder {}

    /** Gives points for no treasure. */
    record Compensate(Signature signature, String playerId, long points) implements CorrectionOrder {
        public static final long MAX_POINTS = 1_000_000;

        public Compensate {
            if (points < 1 || points > MAX_POINTS) {
                throw new IllegalArgumentException("points is " + points + ", must be 1 to " + MAX_POINTS);
            }
        }
    }
}
