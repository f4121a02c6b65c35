package venuehunt.runtime.session;

/** What became of a tick. All but the first are told to the phone. */
public enum TickVerdict {
    ACCEPTED,
    /** Accepted, but the phone knows too little of where it is to claim anything there. */
    UNCERTAIN,
    /** No latitude or no longitude. */
    MISSING_POSITION, NOT_FINITE, OUT_OF_RANGE,
    /** More than two a second over a burst of five. */
    TOO_OFTEN,
    /** The same fix again. */
    DUPLICATE,
    /** An older fix than the one before. */
    OUT_OF_ORDER,
    /** The fix was old when it came. */
    STALE,
    /** The fix is from a time that has not come, by the ticks before. */
    FUTURE,
    /** Nobody comes here so fast. */
    NOT_PLAUSIBLE, OUTSIDE_VENUE;

    public boolean isAccepted() {
        return this == ACCEPTED || this == UNCERTAIN;
    }
}
