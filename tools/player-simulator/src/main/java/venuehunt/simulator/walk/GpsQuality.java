package venuehunt.simulator.walk;

import java.util.random.RandomGenerator;

/**
 * How well phones know where they are.
 *
 * @param sigmaMetres
 *            standard deviation of the error on each axis
 * @param correlationSeconds
 *            after this long a third of an error is left
 */
public record GpsQuality(double sigmaMetres, double correlationSeconds) {
    /** Nothing but sky above: within 4.9 m in 95 of 100 moments, and a standing phone drifts some 3 m in minutes. */
    public static final GpsQuality OPEN = new GpsQuality(2, 45);
    /** Stages, towers and a crowd: as reported of a festival's ground, a standing phone drifts some 10 m. */
    public static final GpsQuality FESTIVAL = new GpsQuality(6, 60);

    /** Phones differ by this much, better and worse. */
    private static final double SPREAD = 0.2;

    public GpsQuality {
        if (!(sigmaMetres >= 0) || !Double.isFinite(sigmaMetres) || !(correlationSeconds > 0)
                || !Double.isFinite(correlationSeconds)) {
            throw new IllegalArgumentException("sigma " + sigmaMetres + " m and correlation " + correlationSeconds
                    + " s, expected zero or more and more than zero");
        }
    }

    /** That of one phone out of many. */
    public GpsQuality ofOnePhone(RandomGenerator random) {
        return new GpsQuality(sigmaMetres * about(random), correlationSeconds * about(random));
    }

    private static double about(RandomGenerator random) {
        return random.nextDouble(1 - SPREAD, 1 + SPREAD);
    }
}
