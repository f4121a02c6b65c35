package venuehunt.runtime.hunt;

import org.jspecify.annotations.Nullable;

/** What a claim came to. */
public sealed interface ClaimOutcome {

    /** Committed, and this claim's. Final. */
    record Won(Award award, long balancePoints) implements ClaimOutcome {}

    /** This player's already, by another claim. Final. */
    record AlreadyYours(Award award, long balancePoints) implements ClaimOutcome {}

    /** Every award is committed to others. Final. */
    record Lost() implements ClaimOutcome {}

    /** A rule says no. Nothing was written. */
    record Refused(ClaimReason reason) implements ClaimOutcome {}

    /** The ledger has it and has not answered: neither won nor lost. To be asked again under the same id. */
    record Pending(long retryAfterMs) implements ClaimOutcome {}

    /**
     * Nothing was written by this sending; the same claim may be sent again after this time, and may have won before.
     */
    record Retry(ClaimReason reason, long retryAfterMs) implements ClaimOutcome {}

    /** The outcomes without what belongs to them, by the names that phones see. */
    enum Kind {
        WON, ALREADY_YOURS, LOST, REFUSED, PENDING, RETRY;

        /** Whether the phone may forget the claim. */
        public boolean isFinal() {
            return this != PENDING && this != RETRY;
        }
    }

    default Kind kind() {
        return switch (this) {
            case Won _ -> Kind.WON;
            case AlreadyYours _ -> Kind.ALREADY_YOURS;
            case Lost _ -> Kind.LOST;
            case Refused _ -> Kind.REFUSED;
            case Pending _ -> Kind.PENDING;
            case Retry _ -> Kind.RETRY;
        };
    }

    /** Why it is not decided; null when the ledger has spoken. */
    default @Nullable ClaimReason why() {
        return switch (this) {
            case Won _,AlreadyYours _,Lost _ -> null;
            case Refused(ClaimReason reason) -> reason;
            case Pending _ -> ClaimReason.CLAIM_IN_DOUBT;
            case Retry(ClaimReason reason, _) -> reason;
        };
    }
}
