package venuehunt.runtime.postgres;

/** The serialised tile map of a venue's live version. Handed on, never compared or changed. */
@SuppressWarnings("ArrayRecordComponent")
public record KeptMap(String venueId, long version, byte[] tileMap) {}
