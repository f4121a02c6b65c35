package venuehunt.runtime.session;

import java.util.concurrent.TimeUnit;

/**
 * How often a phone may report where it is.
 *
 * @param perSecond
 *            ticks that are let in, over time
 * @param burst
 *            as many may come at once after a pause
 */
public record TickRate(int perSecond, int burst) {
    /** One a second is of use; the rest is for phones that catch up. */
    public static final TickRate PHONE = new TickRate(2, 5);

    public TickRate {
        if (perSecond < 1 || burst < 1) {
            throw new IllegalArgumentException(
                    perSecond + " ticks a second and " + burst + " at once, expected at least one of each");
        }
    }

    long nsPerTick() {
        return TimeUnit.SECONDS.toNanos(1) / perSecond;
    }
}
