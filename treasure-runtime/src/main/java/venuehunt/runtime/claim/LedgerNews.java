package venuehunt.runtime.claim;

import venuehunt.runtime.claim.core.Claim;
import venuehunt.runtime.claim.core.ClaimEvent;
import venuehunt.runtime.claim.core.HuntClaims;
import venuehunt.runtime.hunt.ClaimOutcome.Pending;
import venuehunt.runtime.hunt.ClaimOutcome.Refused;
import venuehunt.runtime.hunt.ClaimOutcome.Retry;
import venuehunt.runtime.hunt.ClaimReason;

/** What the ledger says of a claim, as the claim core hears it. */
final class LedgerNews {
    private LedgerNews() {
    }

    static <P> ClaimEvent<P> of(Claim claim, LedgerAnswer answer) {
        return switch (answer) {
            case LedgerAnswer.Won(var award, long balance) -> new ClaimEvent.Won<>(claim, award, balance);
            case LedgerAnswer.AlreadyYours(var award, long balance) ->
                new ClaimEvent.AlreadyYours<>(claim, award, balance);
            case LedgerAnswer.Lost(var winners) -> new ClaimEvent.Lost<>(claim, winners);
            case LedgerAnswer.ClaimIdReused() -> refused(claim, ClaimReason.CLAIM_ID_REUSED);
            case LedgerAnswer.NotOpen() -> refused(claim, ClaimReason.TREASURE_NOT_OPEN);
            case LedgerAnswer.Undecided() ->
                new ClaimEvent.NotWritten<>(claim, new Pending(HuntClaims.IN_DOUBT_RETRY_MS));
            case LedgerAnswer.Contended() ->
                retry(claim, ClaimReason.CLAIM_CONTENDED, HuntClaims.CONTENDED_RETRY_MS);
        };
    }

    /** Of a claim that a rule forbids: the refusal stands unless the ledger knows better. */
    static <P> ClaimEvent<P> ofForbidden(Claim claim, Refused refusal, LedgerAnswer answer) {
        return answer instanceof LedgerAnswer.NotOpen || answer instanceof LedgerAnswer.Contended
                ? new ClaimEvent.NotWritten<>(claim, refusal)
                : of(claim, answer);
    }

    static <P> ClaimEvent<P> rejected(Claim claim) {
        return refused(claim, ClaimReason.CLAIM_REJECTED_BY_LEDGER);
    }

    private static <P> ClaimEvent<P> refused(Claim claim, ClaimReason reason) {
        return new ClaimEvent.NotWritten<>(claim, new Refused(reason));
    }

    private static <P> ClaimEvent<P> retry(Claim claim, ClaimReason reason, long retryMs) {
        return new ClaimEvent.NotWritten<>(claim, new Retry(reason, retryMs));
    }
}
