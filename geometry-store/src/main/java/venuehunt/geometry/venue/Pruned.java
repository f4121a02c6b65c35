package venuehunt.geometry.venue;

import java.util.List;

/**
 * What was removed of a venue.
 *
 * @param versions
 *            the oldest first
 * @param shapes
 *            how many shapes went with them, which no other version uses
 * @param more
 *            how many versions could go that were too many for once
 */
public record Pruned(List<VenueVersion> versions, long shapes, int more) {
    public Pruned {
        versions = List.copyOf(versions);
    }
}
