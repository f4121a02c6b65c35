package venuehunt.runtime.breaker;

/** Counts batches that come late one after the other. Used by one thread. */
final class LateStreak {
    private final long lateNs;
    private final int tooMany;
    private int inARow;

    LateStreak(long lateNs, int tooMany) {
        this.lateNs = lateNs;
        this.tooMany = tooMany;
    }

    /** Whether this batch makes it too many. Exactly {@code lateNs} is in time. */
    boolean add(long tookNs) {
        inARow = tookNs > lateNs ? inARow + 1 : 0;
        return inARow >= tooMany;
    }

    void clear() {
        inARow = 0;
    }
}
