package venuehunt.simulator.walk;

import java.util.random.RandomGenerator;
import venuehunt.tile.LocalPoint;

/**
 * The error of a phone's position as a first-order Gauss-Markov process on each axis: normal with standard deviation
 * sigma at any moment, its correlation falling as {@code exp(-t / correlationSeconds)}. So a standing phone drifts, as
 * real ones do, instead of jumping about its true place.
 */
public final class GpsNoise {
    /** The circle that holds 68 % of a circular normal error has the radius sqrt(-2 ln 0.32) sigma. */
    private static final double SIGMAS_OF_68_PERCENT = Math.sqrt(-2 * Math.log(1 - 0.68));

    private final double sigmaMetres;
    private final double correlationSeconds;
    private final RandomGenerator random;
    private double eastMetres;
    private double northMetres;

    /** Starts somewhere in the middle of things: the first error is as large as any later one. */
    public GpsNoise(double sigmaMetres, double correlationSeconds, RandomGenerator random) {
        if (!(sigmaMetres >= 0) || !(correlationSeconds > 0)) {
            throw new IllegalArgumentException("sigma " + sigmaMetres + " m and correlation " + correlationSeconds
                    + " s, expected zero or more and more than zero");
        }
        this.sigmaMetres = sigmaMetres;
        this.correlationSeconds = correlationSeconds;
        this.random = random;
        this.eastMetres = sigmaMetres * random.nextGaussian();
        this.northMetres = sigmaMetres * random.nextGaussian();
    }

    public void advance(double seconds) {
        double kept = Math.exp(-seconds / correlationSeconds);
        double fresh = sigmaMetres * Math.sqrt(1 - kept * kept);
        eastMetres = kept * eastMetres + fresh * random.nextGaussian();
        northMetres = kept * northMetres + fresh * random.nextGaussian();
    }

    /** What the phone reports when it is truly there. */
    public LocalPoint seenAt(LocalPoint truth) {
        return new LocalPoint(truth.eastMetres() + eastMetres, truth.northMetres() + northMetres);
    }

    /** An honest phone's accuracy: the radius that holds the truth with 68 % probability. */
    public double accuracyMetres() {
        return SIGMAS_OF_68_PERCENT * sigmaMetres;
    }
}
