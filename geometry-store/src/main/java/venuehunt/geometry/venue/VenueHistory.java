package venuehunt.geometry.venue;

import java.util.List;

/** All versions of a venue, and the latest moments at which one of them went live; both newest first. */
public record VenueHistory(List<VenueVersion> versions, List<Publication> publications) {
    public VenueHistory {
        versions = List.copyOf(versions);
        publications = List.copyOf(publications);
    }
}
