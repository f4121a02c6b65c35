package venuehunt.simulator.report;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Claims by how they stand.
 *
 * @param refused
 *            by reason
 * @param inDoubt
 *            without a last word: they may or may not stand in the ledger
 * @param putOff
 *            told to try again, not tried again yet: nothing was written
 */
public record ClaimCounts(long won, long alreadyYours, long lost, Map<String, Long> refused, long inDoubt,
        long putOff) {
    static ClaimCounts of(Collection<ClaimRecord> claims) {
        Map<ClaimStanding, Long> standings = new EnumMap<>(ClaimStanding.class);
        Map<String, Long> refused = new TreeMap<>();
        for (ClaimRecord claim : claims) {
            standings.merge(claim.standing(), 1L, Long::sum);
            if (claim.standing() == ClaimStanding.REFUSED) {
                refused.merge(claim.reason(), 1L, Long::sum);
            }
        }
        return new ClaimCounts(standings.getOrDefault(ClaimStanding.WON, 0L),
                standings.getOrDefault(ClaimStanding.ALREADY_YOURS, 0L),
                standings.getOrDefault(ClaimStanding.LOST, 0L), refused,
                standings.getOrDefault(ClaimStanding.IN_DOUBT, 0L),
                standings.getOrDefault(ClaimStanding.PUT_OFF, 0L));
    }
}
