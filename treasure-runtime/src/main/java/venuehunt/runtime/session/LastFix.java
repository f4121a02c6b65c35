package venuehunt.runtime.session;

import venuehunt.runtime.hunt.ClaimRules;

/** A position of a player as the phone reported it; none at first. Used by one thread at a time; allocates nothing. */
final class LastFix {
    private boolean known;
    private double latDegrees;
    private double lngDegrees;
    private int level;
    private float accuracyMetres;
    private long receivedNs;

    /** Of no position, but of a floor: the one that the player was last known on. */
    LastFix(int level) {
        this.level = level;
    }

    /** The player is here now. */
    void be(double lat, double lng, int floor, float accuracy, long atNs) {
        known = true;
        latDegrees = lat;
        lngDegrees = lng;
        level = floor;
        accuracyMetres = accuracy;
        receivedNs = atNs;
    }

    /** Becomes what the other is. */
    void become(LastFix other) {
        known = other.known;
        latDegrees = other.latDegrees;
        lngDegrees = other.lngDegrees;
        level = other.level;
        accuracyMetres = other.accuracyMetres;
        receivedNs = other.receivedNs;
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

    /** By the server's monotonic clock. */
    long receivedNs() {
        return receivedNs;
    }

    /** Whether a treasure can be won from there, as far as the phone knows where it is. */
    boolean isCertain() {
        return isCertain(accuracyMetres);
    }

    /** Whether a fix of this accuracy, in metres, is; not when it is NaN. */
    static boolean isCertain(float accuracyMetres) {
        return accuracyMetres >= 0 && accuracyMetres <= ClaimRules.MAX_ACCURACY_METRES;
    }
}
