package venuehunt.geometry.venue;

import java.time.Instant;

/**
 * A moment at which a version went live.
 *
 * @param previousVersion
 *            what was live until then; 0 for none
 * @param who
 *            subject of the token that published it
 * @param isBack
 *            whether somebody went back: it went live for the first time before the one that it replaced did. Numbers
 *            do not tell, since versions may wait for a second person and go live out of turn
 */
public record Publication(long version, long previousVersion, Instant at, String who, String why, boolean isBack) {}
