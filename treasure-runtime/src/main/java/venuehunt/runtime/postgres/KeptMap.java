package venuehunt.runtime.postgres;

/** The serialised tile map of a venue's live version. */
public record KeptMap(String venueId, long version, byte[] tileMap) {
}
