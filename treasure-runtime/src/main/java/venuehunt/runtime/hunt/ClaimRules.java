package venuehunt.runtime.hunt;

import org.jspecify.annotations.Nullable;

/** May this player, standing here, ask for that treasure? */
public final class ClaimRules {
    /** A walking player is 2.8 m on after two seconds. */
    public static final long FIX_MAX_AGE_NS = 2_000_000_000L;
    /** Beyond this a phone's position says nothing about five metres. */
    public static final float MAX_ACCURACY_METRES = 30;

    private ClaimRules() {
    }

    /**
     * Why not, or null when nothing speaks against it.
     *
     * @param distanceMetres
     *            from the fix to the treasure; anything when there is no fix
     * @param earlierMetres
     *            from the earlier place to the treasure; NaN when there is none
     */
    public static @Nullable ClaimReason refusal(Hunt hunt, TreasureDraft treasure, @Nullable Fix fix,
            double distanceMetres, double earlierMetres, long nowNs, long nowMs) {
        if (hunt.state() != HuntState.OPEN) {
            return hunt.state() == HuntState.PAUSED ? ClaimReason.HUNT_PAUSED : ClaimReason.HUNT_NOT_OPEN;
        }
        if (fix == null || nowNs - fix.receivedNs() > FIX_MAX_AGE_NS) {
            return ClaimReason.POSITION_STALE;
        }
        // Both written so that NaN is refused: no accuracy given, no distance known. Below zero phones say "invalid".
        if (!(fix.accuracyMetres() >= 0 && fix.accuracyMetres() <= MAX_ACCURACY_METRES)) {
            return ClaimReason.POSITION_TOO_UNCERTAIN;
        }
        // What a phone is not shown yet it is not told of either.
        boolean inSight = fix.level() == treasure.level() && distanceMetres <= hunt.rules().sightMetres();
        if (!inSight || nowMs < treasure.opensAtMs()) {
            return ClaimReason.TREASURE_NOT_FOUND;
        }
        if (!treasure.isOpenAt(nowMs)) {
            return ClaimReason.TREASURE_NOT_OPEN;
        }
        double reachMetres = hunt.rules().reachMetres() + treasure.reachSlackMetres();
        if (!(distanceMetres <= reachMetres)) {
            return ClaimReason.TOO_FAR;
        }
        return earlierMetres <= reachMetres ? null : ClaimReason.POSITION_UNSETTLED;
    }
}
