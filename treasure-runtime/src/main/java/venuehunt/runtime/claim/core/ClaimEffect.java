package venuehunt.runtime.claim.core;

import java.util.List;

import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.hunt.ClaimOutcome.Refused;

/** What is to be done after a step, in the order of its list. */
public sealed interface ClaimEffect<P> {

    /** Tells each of these what their claim came to. */
    record Answer<P>(List<P> phones, ClaimOutcome outcome) implements ClaimEffect<P> {}

    /** Takes a claim to the ledger; an event about it follows, of a claim that could not be taken too. */
    record Submit<P>(Claim claim) implements ClaimEffect<P> {}

    /**
     * Asks the ledger whether an earlier sending of a claim has won, which a rule forbids by now; an event about it
     * follows, with the refusal where it has not.
     */
    record LookUp<P>(Claim claim, Refused refusal) implements ClaimEffect<P> {}
}
