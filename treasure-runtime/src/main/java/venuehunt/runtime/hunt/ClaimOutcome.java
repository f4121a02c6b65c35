package venuehunt.runtime.hunt;

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

    /** Nothing was written; the same claim may be sent again after this time. */
    record Retry(ClaimReason reason, long retryAfterMs) implements ClaimOutcome {}
}
