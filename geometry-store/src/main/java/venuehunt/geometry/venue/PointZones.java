package venuehunt.geometry.venue;

import java.util.List;

/** Where a point lies; a point on an edge lies in the zone. */
public record PointZones(boolean withinBoundary, List<String> zoneIds) {
    public PointZones {
        zoneIds = List.copyOf(zoneIds);
    }
}
