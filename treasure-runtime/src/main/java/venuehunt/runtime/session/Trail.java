package venuehunt.runtime.session;

import java.util.Optional;
import venuehunt.tile.LatLng;

/**
 * Where a player has been, as far as it says where the player may be now. Each known place sends out a ripple that
 * grows at a runner's speed; who is found outside one has come faster than anybody runs. The ripple of the last place
 * alone would let a cheat creep, a few metres of noise with each tick; so some older places ripple on, each kept four
 * times as long as the next: over a minute that leaves 8.2 m/s.
 *
 * <p>
 * Times are the server's and monotonic; the accuracy that a phone reports plays no part. Used by one thread at a time,
 * and copied by any.
 */
final class Trail {
    /** Faster than a crowd moves, slower than a bicycle in a hurry; sprinters reach 12. */
    static final double METRES_PER_SECOND = 8;
    /** What two fixes of a phone that stands still may lie apart. */
    static final double NOISE_METRES = 15;
    /** Beyond the ripple by this much it was no bad fix and no bus. */
    static final double JUMP_METRES = 100;
    /** After this long a player may be anywhere in a venue. */
    static final long MEMORY_NS = 600_000_000_000L;

    /** The newest place, and those of about the last 4, 16, 64, 256 and 1,024 seconds. */
    private static final int PLACES = 6;
    private static final long SECOND_NS = 1_000_000_000;

    private final double[] latDegrees;
    private final double[] lngDegrees;
    private final long[] atNs;
    private int known;
    private final FlatDistance flat = new FlatDistance();
    private final WriteMark mark = new WriteMark();

    Trail() {
        this(new double[PLACES], new double[PLACES], new long[PLACES]);
    }

    private Trail(double[] latDegrees, double[] lngDegrees, long[] atNs) {
        this.latDegrees = latDegrees;
        this.lngDegrees = lngDegrees;
        this.atNs = atNs;
    }

    /** How a player came to a place. */
    enum Movement {
        PLAUSIBLE,
        /** Outside a ripple, by up to {@value #JUMP_METRES} m. */
        TOO_FAST,
        /** By more. */
        JUMP
    }

    /**
     * The same, to be gone on with by another stream. For any thread: the stream before may not have noticed yet that
     * it is replaced, and half a place would be one where nobody has been, from which everything is a jump.
     */
    Trail copy() {
        return mark.whole(() -> {
            Trail copy = new Trail(latDegrees.clone(), lngDegrees.clone(), atNs.clone());
            copy.known = known;
            return copy;
        });
    }

    /** Where the player was last; for any thread. */
    Optional<LatLng> last() {
        return mark.whole(
                () -> known == 0 ? Optional.empty() : Optional.of(new LatLng(latDegrees[0], lngDegrees[0])));
    }

    /** Becomes what the other is. */
    void become(Trail other) {
        mark.begin();
        try {
            System.arraycopy(other.latDegrees, 0, latDegrees, 0, PLACES);
            System.arraycopy(other.lngDegrees, 0, lngDegrees, 0, PLACES);
            System.arraycopy(other.atNs, 0, atNs, 0, PLACES);
            known = other.known;
        } finally {
            mark.end();
        }
    }

    /** How the player would have come here. Finite degrees only. */
    Movement to(double lat, double lng, long nowNs) {
        Movement found = Movement.PLAUSIBLE;
        for (int i = 0; i < known; i++) {
            long sinceNs = nowNs - atNs[i];
            if (sinceNs <= MEMORY_NS) {
                double ripple = NOISE_METRES + METRES_PER_SECOND * sinceNs / SECOND_NS;
                double squared = flat.squaredMetres(latDegrees[i], lngDegrees[i], lat, lng);
                if (squared > ripple * ripple) {
                    found = Movement.TOO_FAST;
                    double jump = ripple + JUMP_METRES;
                    if (squared > jump * jump) {
                        return Movement.JUMP;
                    }
                }
            }
        }
        return found;
    }

    /** The player is here. */
    void add(double lat, double lng, long nowNs) {
        mark.begin();
        try {
            shift(nowNs);
            take(0, lat, lng, nowNs);
        } finally {
            mark.end();
        }
    }

    private void shift(long nowNs) {
        // The oldest first, so that each takes over what the next one still has.
        long keptNs = SECOND_NS << (2 * (PLACES - 1));
        for (int i = PLACES - 1; i > 0; i--, keptNs >>= 2) {
            if (i < known ? nowNs - atNs[i] >= keptNs : i == known) {
                take(i, latDegrees[i - 1], lngDegrees[i - 1], atNs[i - 1]);
            }
        }
    }

    private void take(int i, double lat, double lng, long ns) {
        latDegrees[i] = lat;
        lngDegrees[i] = lng;
        atNs[i] = ns;
        known = Math.max(known, i + 1);
    }
}
