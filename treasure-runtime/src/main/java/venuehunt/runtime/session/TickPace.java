package venuehunt.runtime.session;

/**
 * How often a phone is to tick: once a second where it matters, seldom where nothing can happen, to spare its battery
 * and the crowd's air.
 *
 * <p>
 * Seldom is for a player who has stood still for twenty seconds with no treasure in sight. With one in sight the next
 * fix may be the one that makes it claimable, which takes two that agree at least a second and at most ten apart, and a
 * claim needs a tick of the last two seconds. With none, four seconds lose little: who sets out walks six metres in
 * them, and treasures are seen from thirty. Four seconds are within the ten of two fixes that agree, so that nothing is
 * lost on the way from one pace to the other.
 *
 * <p>
 * Still is who stays within fifteen metres of a place, which is what two fixes of a phone that lies on a table may be
 * apart. A walker leaves that circle every eleven seconds, so the pace does not change to and fro: it takes twenty
 * seconds to become seldom, and one fix to be often again. Used by one thread at a time; allocates nothing.
 */
final class TickPace {
    static final int OFTEN_MS = 1_000;
    static final int SELDOM_MS = 4_000;
    static final double STILL_METRES = 15;
    static final long STILL_NS = 20_000_000_000L;

    private final FlatDistance flat = new FlatDistance();
    private boolean placed;
    private double latDegrees;
    private double lngDegrees;
    private long sinceNs;
    private boolean still;
    private int toldMs = OFTEN_MS;

    /** The player is here now. */
    void add(double lat, double lng, long nowNs) {
        if (!placed || flat.squaredMetres(latDegrees, lngDegrees, lat, lng) > STILL_METRES * STILL_METRES) {
            placed = true;
            latDegrees = lat;
            lngDegrees = lng;
            sinceNs = nowNs;
        }
        still = nowNs - sinceNs >= STILL_NS;
    }

    /** Whether the phone ticks at another pace than it should. */
    boolean hasChanged(boolean treasureInSight) {
        return wantedMs(treasureInSight) != toldMs;
    }

    /** What the phone is to be told, and counts as told from here on; 0 for nothing new. */
    int tell(boolean treasureInSight) {
        int wantedMs = wantedMs(treasureInSight);
        int newsMs = wantedMs == toldMs ? 0 : wantedMs;
        toldMs = wantedMs;
        return newsMs;
    }

    /** A welcome says what every phone begins with. */
    void welcome() {
        toldMs = OFTEN_MS;
    }

    private int wantedMs(boolean treasureInSight) {
        return still && !treasureInSight ? SELDOM_MS : OFTEN_MS;
    }
}
