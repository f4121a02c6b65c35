package venuehunt.runtime.session;

import java.util.List;

import venuehunt.runtime.field.PlacedTreasure;

/**
 * What a phone has to change to show what its player may see now. Nothing but {@code nextTickMs}, perhaps.
 *
 * @param sequence
 *            rises by one from change to change of a session
 * @param snapshot
 *            forget everything shown first
 * @param nextTickMs
 *            how often to tick from now on; 0 for as before
 */
public record ScreenChange(long sequence, boolean snapshot, List<Shown> appeared, List<Shown> changed,
        List<Gone> gone, int nextTickMs) {

    /**
     * A treasure to show.
     *
     * @param bearingDegrees
     *            from the player to it, clockwise from north: 0 to 360
     */
    public record Shown(PlacedTreasure treasure, double distanceMetres, double bearingDegrees, boolean claimable) {}

    /** A treasure to take away. */
    public record Gone(long treasureId, GoneReason reason) {}

    /** Why a treasure is no longer shown. */
    public enum GoneReason {
        TAKEN, OUT_OF_SIGHT,
        /** Its window ended, or its zone was closed. */
        CLOSED,
        /** It is the turn of others. */
        ROTATED
    }
}
