package venuehunt.simulator.report;

import java.util.Map;

/**
 * What became of the players of one kind.
 *
 * @param ticks
 *            ticks sent
 * @param ticksNotAccepted
 *            by reason
 * @param claimsLost
 *            to others, or to an earlier claim of their own
 * @param claimsRefused
 *            by reason
 */
public record KindCounts(long players, long ticks, Map<String, Long> ticksNotAccepted, long claimsWon,
        long claimsLost, Map<String, Long> claimsRefused) {}
