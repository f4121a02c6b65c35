package venuehunt.geometry.postgis;

import venuehunt.geometry.venue.VenueVersion;

/** A version that was there a moment ago has been pruned since. */
public final class VersionGoneException extends RuntimeException {
    private final String venueId;
    private final long version;

    VersionGoneException(VenueVersion version) {
        super("version " + version.version() + " of venue " + version.venueId() + " has been pruned");
        this.venueId = version.venueId();
        this.version = version.version();
    }

    public String venueId() {
        return venueId;
    }

    public long version() {
        return version;
    }
}
