package venuehunt.runtime.claim;

import java.util.UUID;

/** A claim as the ledger sees it: who, what, in which of its rounds, and the phone's own number for it. */
public record LedgerClaim(String huntId, long treasureId, int round, String playerId, UUID claimId) {}
