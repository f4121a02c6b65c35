package venuehunt.runtime.session;

/** What became of a tick. All but the first are told to the phone. */
public enum TickVerdict {
    ACCEPTED,
    /** No latitude or no longitude. */
    MISSING_POSITION, NOT_FINITE, OUT_OF_RANGE,
    /** More than two a second over a burst of five. */
    TOO_OFTEN,
    /** The same fix again. */
    DUPLICATE,
    /** An older fix than the one before. */
    OUT_OF_ORDER, OUTSIDE_VENUE
}
