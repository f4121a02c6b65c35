package venuehunt.runtime.hunt;

/**
 * Where a player was, by the last tick that passed the gate.
 *
 * @param accuracyMetres
 *            the phone's own 68 % radius; NaN when it gave none
 * @param receivedNs
 *            the server's monotonic clock when it came
 */
public record Fix(double latDegrees, double lngDegrees, float accuracyMetres, long receivedNs) {}
