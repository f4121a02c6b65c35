package venuehunt.runtime.session;

/**
 * A position report as it came, unchecked.
 *
 * @param latDegrees
 *            NaN when the phone gave none
 * @param lngDegrees
 *            NaN when the phone gave none
 * @param accuracyMetres
 *            the phone's 68 % radius; NaN when it gave none
 * @param fixMonotonicMs
 *            the phone's monotonic clock; names the tick
 */
public record TickReport(boolean hasPosition, double latDegrees, double lngDegrees, float accuracyMetres,
        long fixMonotonicMs) {
}
