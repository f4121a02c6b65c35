package venuehunt.runtime.hunt;

import java.util.UUID;

/**
 * A committed win.
 *
 * @param slot
 *            which of the treasure's awards this is: 1 to its capacity
 * @param committedAtMs
 *            Unix milliseconds by the ledger's clock
 */
public record Award(UUID claimId, String playerId, long treasureId, int round, int slot, long points,
        long committedAtMs) {}
