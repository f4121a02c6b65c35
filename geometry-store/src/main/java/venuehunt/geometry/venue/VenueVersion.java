package venuehunt.geometry.venue;

import java.time.Instant;
import java.util.Optional;
import venuehunt.tile.LatLng;

/**
 * What is known of one stored version of a venue's map besides its shapes.
 *
 * @param version
 *            1 for the first of the venue
 * @param live
 *            whether it was the live one when it was read; all else but {@code publishedAt} never changes
 * @param uploadedBy
 *            subject of the token that brought it
 * @param publishedAt
 *            of the live one: when it went live last; empty of any other
 */
public record VenueVersion(String venueId, String venueName, long version, boolean live, LatLng anchor,
        double anchorHeightMetres, int zoneCount, double boundarySquareMetres, Instant uploadedAt, String uploadedBy,
        String source, Optional<Instant> publishedAt) {}
