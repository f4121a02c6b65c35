package venuehunt.simulator.play;

import java.util.concurrent.TimeUnit;

/**
 * When the players of a crowd tick.
 *
 * @param intervalNs
 *            between ticks of a player
 * @param fixed
 *            whatever the server says; else until it names another interval
 * @param askedShare
 *            of the ticks, 0 to 1, that ask for a verdict
 */
public record Pace(long intervalNs, boolean fixed, double askedShare) {
    public static final double DEFAULT_ASKED_SHARE = 0.1;
    private static final double MAX_PER_SECOND = 100;
    private static final double MIN_PER_SECOND = 0.001;

    public Pace {
        if (!(askedShare >= 0 && askedShare <= 1)) {
            throw new IllegalArgumentException("share " + askedShare + " of ticks that ask, expected 0 to 1");
        }
    }

    /** As the server wishes. */
    public static Pace told(double askedShare) {
        return new Pace(TimeUnit.SECONDS.toNanos(1), false, askedShare);
    }

    /** So many ticks a second of each player, whatever the server wishes. */
    public static Pace fixed(double perSecond, double askedShare) {
        if (!(perSecond >= MIN_PER_SECOND && perSecond <= MAX_PER_SECOND)) {
            throw new IllegalArgumentException("tick rate " + perSecond + " a second, expected " + MIN_PER_SECOND
                    + " to " + MAX_PER_SECOND);
        }
        return new Pace((long) (TimeUnit.SECONDS.toNanos(1) / perSecond), true, askedShare);
    }

    /** The same, with every tick asking. */
    public Pace askingAlways() {
        return new Pace(intervalNs, fixed, 1);
    }
}
