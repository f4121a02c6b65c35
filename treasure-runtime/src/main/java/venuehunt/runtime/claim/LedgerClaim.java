package venuehunt.runtime.claim;

import java.util.UUID;

/**
 * A claim as the ledger sees it: who, what, in which of its rounds, and the phone's own number for it.
 *
 * @param mayWin
 *            false when a rule forbids it by now, and the ledger is only asked what it holds
 */
public record LedgerClaim(String huntId, long treasureId, int round, String playerId, UUID claimId, boolean mayWin) {

    public LedgerClaim(String huntId, long treasureId, int round, String playerId, UUID claimId) {
        this(huntId, treasureId, round, playerId, claimId, true);
    }
}
