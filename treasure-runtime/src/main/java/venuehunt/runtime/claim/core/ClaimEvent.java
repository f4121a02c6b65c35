package venuehunt.runtime.claim.core;

import java.util.List;

import org.jspecify.annotations.Nullable;

import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.hunt.ClaimOutcome;

/**
 * What can happen to the claims of a hunt: a phone asks, the ledger speaks of a claim that was handed to it, time goes
 * by.
 *
 * @param <P>
 *            one who waits for an answer
 */
public sealed interface ClaimEvent<P> {

    /**
     * A phone sends a claim, for the first time or again.
     *
     * @param refusal
     *            what the rules say against it, which counts only while nothing is decided; null when nothing does
     */
    record Asked<P>(Claim claim, @Nullable ClaimOutcome refusal, P phone) implements ClaimEvent<P> {}

    /** Committed, and this claim's. */
    record Won<P>(Claim claim, Award award, long balancePoints) implements ClaimEvent<P> {}

    /** The player's already, by another claim. */
    record AlreadyYours<P>(Claim claim, Award award, long balancePoints) implements ClaimEvent<P> {}

    /** Every award is committed to others: these. */
    record Lost<P>(Claim claim, List<Award> winners) implements ClaimEvent<P> {}

    /** Nothing was written for this sending of it. */
    record NotWritten<P>(Claim claim, ClaimOutcome outcome) implements ClaimEvent<P> {}

    /** Certainly nothing was written for it, and nothing would be for another: the ledger takes no claims now. */
    record LedgerAway<P>(Claim claim, ClaimOutcome.Retry retry) implements ClaimEvent<P> {}

    /** It may have been written; one of the others follows. */
    record InDoubt<P>(Claim claim) implements ClaimEvent<P> {}

    /** Nothing else has happened. */
    record TimePassed<P>() implements ClaimEvent<P> {}
}
