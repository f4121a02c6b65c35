package venuehunt.runtime.breaker;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * The share of commits that failed in the last 30 seconds: this second and the 29 before it, each counted in a cell of
 * its own that is emptied when its turn comes again. Used by one thread.
 */
final class FailedShare {
    static final int SECONDS = 30;

    private final double tooMuchPercent;
    private final int atLeast;
    private final int[] all = new int[SECONDS];
    private final int[] failed = new int[SECONDS];
    private long second = Long.MIN_VALUE;

    FailedShare(double tooMuchPercent, int atLeast) {
        this.tooMuchPercent = tooMuchPercent;
        this.atLeast = atLeast;
    }

    /** Whether it is too much with this commit. Exactly the share allowed is not. */
    boolean add(boolean hasFailed, long nowNs) {
        advance(Math.floorDiv(nowNs, TimeUnit.SECONDS.toNanos(1)));
        int cell = Math.floorMod(second, SECONDS);
        all[cell]++;
        if (hasFailed) {
            failed[cell]++;
        }
        int commits = Arrays.stream(all).sum();
        return commits >= atLeast && 100.0 * Arrays.stream(failed).sum() > tooMuchPercent * commits;
    }

    void clear() {
        Arrays.fill(all, 0);
        Arrays.fill(failed, 0);
    }

    private void advance(long now) {
        if (second == Long.MIN_VALUE || now - second >= SECONDS) {
            clear();
            second = now;
        }
        while (second < now) {
            second++;
            int cell = Math.floorMod(second, SECONDS);
            all[cell] = 0;
            failed[cell] = 0;
        }
    }
}
