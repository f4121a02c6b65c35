package venuehunt.runtime.session;

/**
 * Where a player was last who is beyond the venue's boundary. It counts for nothing, until another map has that place
 * within. Used by one thread at a time; allocates nothing.
 */
final class Beyond {
    private boolean known;
    private double latDegrees;
    private double lngDegrees;
    private int level;
    private float accuracyMetres;
    private long receivedNs;
    private long fixMonotonicMs;

    /** The player is here now. */
    void be(double lat, double lng, int floor, float accuracy, long atNs, long fixMs) {
        known = true;
        latDegrees = lat;
        lngDegrees = lng;
        level = floor;
        accuracyMetres = accuracy;
        receivedNs = atNs;
        fixMonotonicMs = fixMs;
    }

    boolean isKnown() {
        return known;
    }

    double latDegrees() {
        return latDegrees;
    }

    double lngDegrees() {
        return lngDegrees;
    }

    int level() {
        return level;
    }

    float accuracyMetres() {
        return accuracyMetres;
    }

    long receivedNs() {
        return receivedNs;
    }

    long fixMonotonicMs() {
        return fixMonotonicMs;
    }
}
