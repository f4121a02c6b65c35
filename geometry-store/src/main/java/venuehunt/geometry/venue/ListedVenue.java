package venuehunt.geometry.venue;

import java.util.Optional;

/** A venue and its live version, if it has one. */
public record ListedVenue(String venueId, Optional<VenueVersion> live) {}
