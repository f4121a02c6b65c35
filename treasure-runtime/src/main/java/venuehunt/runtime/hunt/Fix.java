package venuehunt.runtime.hunt;

/**
 * Where a player was, by the last tick that passed the gate, and by an earlier one.
 *
 * @param level
 *            the floor, by the phone's word: 0 the ground
 * @param accuracyMetres
 *            the phone's own 68 % radius; NaN when it gave none
 * @param receivedNs
 *            the server's monotonic clock when it came
 * @param earlierLatDegrees
 *            by a tick at least a second before; NaN when there was none lately
 */
public record Fix(double latDegrees, double lngDegrees, int level, float accuracyMetres, long receivedNs,
        double earlierLatDegrees, double earlierLngDegrees) {

    /** Of a player who stood there before, too. */
    public Fix(double latDegrees, double lngDegrees, int level, float accuracyMetres, long receivedNs) {
        this(latDegrees, lngDegrees, level, accuracyMetres, receivedNs, latDegrees, lngDegrees);
    }
}
