package venuehunt.service.limit;

import java.util.concurrent.TimeUnit;

/**
 * How often something may happen: so many times a second for ever, and so many times at once after a rest.
 *
 * @param perSecond
 *            0.001 to a million
 * @param burst
 *            1 to a million
 */
public record Rate(double perSecond, int burst) {
    private static final int MOST = 1_000_000;

    public Rate {
        if (!(perSecond >= 0.001 && perSecond <= MOST)) {
            throw new IllegalArgumentException(perSecond + " a second, expected 0.001 to " + MOST);
        }
        if (burst < 1 || burst > MOST) {
            throw new IllegalArgumentException(burst + " at once, expected 1 to " + MOST);
        }
    }

    /** Two seconds' worth at once. */
    public static Rate perSecond(int perSecond) {
        return new Rate(perSecond, Math.clamp(2L * perSecond, 1, MOST));
    }

    /** From one to the next, when they come evenly. */
    public long intervalNs() {
        return Math.round(TimeUnit.SECONDS.toNanos(1) / perSecond);
    }
}
