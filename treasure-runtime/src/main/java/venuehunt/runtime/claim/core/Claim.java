package venuehunt.runtime.claim.core;

import java.util.UUID;

/**
 * What a player of the hunt asks for, under the phone's own number for it.
 *
 * @param round
 *            of the treasure, as the phone was shown it: what is true of one round says nothing of the next
 */
public record Claim(UUID claimId, String playerId, long treasureId, int round) {}
