package venuehunt.runtime.admission;

import java.util.function.LongSupplier;

/**
 * What keeps a node's limits, all in one place.
 *
 * @param reached
 *            where it is counted which limits were reached
 */
public record Admission(PlayLimits limits, JoinPace joins, PlayerJoins playerJoins, ArStarts arStarts,
        ClaimQuota claims, LimitCounts reached) {

    /**
     * Begins with all there is.
     *
     * @param nowNs
     *            a monotonic clock
     */
    public static Admission of(PlayLimits limits, LongSupplier nowNs) {
        LimitCounts reached = new LimitCounts();
        return new Admission(limits, new JoinPace(limits.joins(), nowNs.getAsLong()),
                new PlayerJoins(limits.playerJoins(), nowNs::getAsLong),
                new ArStarts(limits.arStartsPerMinute(), reached, nowNs::getAsLong),
                new ClaimQuota(limits, reached, nowNs::getAsLong), reached);
    }
}
