package venuehunt.geometry.venue;

import java.util.List;

/**
 * What became of a map from one version to another.
 *
 * @param zones
 *            those that changed, in the order of the version before, then what was added
 * @param share
 *            how much is removed or moved, 0 to 1: the largest of the boundary's part that is gone, the zones' mean
 *            part, and the part of all their ground. A zone that is of another kind now counts as removed: what may be
 *            done on its ground is no longer what it was.
 */
public record MapChange(GroundChange boundary, List<ZoneChange> zones, double share) {
    /** A map that loses more than this at once was rarely meant. */
    private static final double LARGE_SHARE = 0.2;

    public MapChange {
        zones = List.copyOf(zones);
    }

    /** Somebody has to say that this is meant. */
    public boolean isLarge() {
        return share > LARGE_SHARE;
    }
}
