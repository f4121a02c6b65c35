package venuehunt.runtime.claim.core;

import java.util.UUID;

/** What a player of the hunt asks for, under the phone's own number for it. */
public record Claim(UUID claimId, String playerId, long treasureId) {}
