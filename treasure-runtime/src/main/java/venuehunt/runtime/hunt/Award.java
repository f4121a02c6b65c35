package venuehunt.runtime.hunt;

import java.util.UUID;

/**
 * A committed win.
 *
 * @param slot
 *            which of the round's awards this is: 1 to as many as it has
 * @param committedAtMs
 *            Unix milliseconds by the ledger's clock
 * @param revoked
 *            whether staff have taken it back since: it stays what the claim came to, and counts for nothing else
 */
public record Award(UUID claimId, String playerId, long treasureId, int round, int slot, long points,
        long committedAtMs, boolean revoked) {}
