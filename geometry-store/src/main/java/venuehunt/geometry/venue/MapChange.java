package venuehunt.geometry.venue;

import java.util.List;

/**
 * What became of a map from one version to another.
 *
 * @param zones
 *            those that changed, in the order of the version before, then what was added
 * @param share
 *            how much changes, 0 to 1: the largest of the boundary's part that is gone, what the boundary has gained as
 *            a part of what it was, the zones' mean part that is gone, the part of all their ground, and the part of
 *            the play ground that is none any more. A zone that is of another kind now counts as removed: what may be
 *            done on its ground is no longer what it was.
 */
public record MapChange(GroundChange boundary, List<ZoneChange> zones, double share) {
    /** A map of which more than this changes at once was rarely meant. */
    private static final double LARGE_SHARE = 0.2;

    public MapChange {
        zones = List.copyOf(zones);
    }

    /** Somebody has to say that this is meant. Written so that NaN is large. */
    public boolean isLarge() {
        return !(share <= LARGE_SHARE);
    }
}
