package venuehunt.geometry.venue;

import java.util.List;
import venuehunt.tile.LatLng;
import venuehunt.tile.VenueFrame;

/**
 * A map of a venue: what a curator brings, and what a version holds.
 *
 * @param venueId
 *            1 to 63 characters of a-z, 0-9 and '-'
 * @param boundary
 *            the fence; nothing is played beyond it
 * @param source
 *            where the map came from, for the record; no part of what the map says
 */
public record VenueMap(String venueId, String venueName, LatLng anchor, double anchorHeightMetres, Area boundary,
        List<Zone> zones, String source) {
    public VenueMap {
        zones = List.copyOf(zones);
    }

    public VenueFrame frame() {
        return VenueFrame.at(anchor, anchorHeightMetres);
    }
}
