package venuehunt.geometry.venue;

import java.time.Instant;

/**
 * A moment at which a version went live.
 *
 * @param previousVersion
 *            what was live until then; 0 for none
 * @param who
 *            subject of the token that published it
 */
public record Publication(long version, long previousVersion, Instant at, String who, String why) {}
