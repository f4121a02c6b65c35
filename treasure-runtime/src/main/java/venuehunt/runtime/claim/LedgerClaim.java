package venuehunt.runtime.claim;

import java.util.UUID;

/** A claim as the ledger sees it: who, what, and the phone's own number for it. */
public record LedgerClaim(String huntId, long treasureId, String playerId, UUID claimId) {}
