package venuehunt.runtime.session;

/**
 * The last places of a player, to see whether two fixes agree: one may be off by more than a treasure's reach, two a
 * second apart rarely are by the same.
 *
 * <p>
 * Used by one thread at a time, and copied by any.
 */
final class Steps {
    /** Fixes that are nearer in time may be one and the same measurement. */
    static final long APART_NS = 1_000_000_000L;
    /** Longer ago says nothing of now. */
    static final long MAX_APART_NS = 10_000_000_000L;
    /** Nearer ones are not kept, so that of those kept one is soon a second old, however many come. */
    private static final long SPACING_NS = 250_000_000L;
    private static final int KEPT = 8;

    private final double[] latDegrees;
    private final double[] lngDegrees;
    private final long[] atNs;
    private final WriteMark mark = new WriteMark();
    private int count;

    Steps() {
        this(new double[KEPT], new double[KEPT], new long[KEPT], 0);
    }

    private Steps(double[] latDegrees, double[] lngDegrees, long[] atNs, int count) {
        this.latDegrees = latDegrees;
        this.lngDegrees = lngDegrees;
        this.atNs = atNs;
        this.count = count;
    }

    /** The same, to be gone on with by another stream. For any thread, as is {@link Trail#copy}. */
    Steps copy() {
        return mark.whole(() -> new Steps(latDegrees.clone(), lngDegrees.clone(), atNs.clone(), count));
    }

    /** Becomes what the other is. */
    void become(Steps other) {
        mark.begin();
        try {
            System.arraycopy(other.latDegrees, 0, latDegrees, 0, KEPT);
            System.arraycopy(other.lngDegrees, 0, lngDegrees, 0, KEPT);
            System.arraycopy(other.atNs, 0, atNs, 0, KEPT);
            count = other.count;
        } finally {
            mark.end();
        }
    }

    /** None of the places says anything any more. */
    void clear() {
        mark.begin();
        count = 0;
        mark.end();
    }

    void add(double lat, double lng, long nowNs) {
        if (count > 0 && nowNs - atNs[(count - 1) % KEPT] < SPACING_NS) {
            return;
        }
        mark.begin();
        try {
            int i = count++ % KEPT;
            latDegrees[i] = lat;
            lngDegrees[i] = lng;
            atNs[i] = nowNs;
            if (count == 2 * KEPT) {
                count = KEPT;
            }
        } finally {
            mark.end();
        }
    }

    /** The newest that is at least a second old, for the other two to be asked of; −1 when there is none. */
    int earlier(long nowNs) {
        for (int back = 1; back <= Math.min(count, KEPT); back++) {
            int i = (count - back) % KEPT;
            long apartNs = nowNs - atNs[i];
            if (apartNs >= APART_NS) {
                return apartNs <= MAX_APART_NS ? i : -1;
            }
        }
        return -1;
    }

    double latDegrees(int i) {
        return latDegrees[i];
    }

    double lngDegrees(int i) {
        return lngDegrees[i];
    }
}
