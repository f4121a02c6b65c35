package venuehunt.geometry.venue;

/** What was found where a version was asked for. */
public sealed interface VersionLookup {
    record Found(VenueVersion version) implements VersionLookup {}

    record UnknownVenue() implements VersionLookup {}

    record UnknownVersion() implements VersionLookup {}

    /** The live version was asked for, and nothing is published yet. */
    record NoLiveVersion() implements VersionLookup {}
}
