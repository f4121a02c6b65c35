package venuehunt.geometry.venue;

/** What became of a wish to make a version live. */
public sealed interface PublishOutcome {
    /**
     * Live now.
     *
     * @param previousVersion
     *            0 for none
     */
    record Published(VenueVersion live, long previousVersion) implements PublishOutcome {}

    /** Another version than the caller thought is live. */
    record BaseChanged(long liveVersion) implements PublishOutcome {}

    /**
     * More changes than is done without a word.
     *
     * @param share
     *            how much changes, 0 to 1, as in {@link MapChange}
     */
    record ConfirmationNeeded(long liveVersion, double share) implements PublishOutcome {}

    /**
     * The venue demands that somebody else than who uploaded it makes it live.
     *
     * @param uploadedBy
     *            the caller
     */
    record ApprovalNeeded(String uploadedBy) implements PublishOutcome {}

    record UnknownVenue() implements PublishOutcome {}

    record UnknownVersion() implements PublishOutcome {}
}
