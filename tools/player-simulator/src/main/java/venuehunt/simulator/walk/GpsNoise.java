package venuehunt.simulator.walk;

import java.util.random.RandomGenerator;
import venuehunt.tile.LocalPoint;

/**
 * The error of a phone's position: a {@link GaussMarkov} process on each axis. So a standing phone drifts, as real ones
 * do, instead of jumping about its true place.
 */
public final class GpsNoise {
    /** The circle that holds 68 % of a circular normal error has the radius sqrt(-2 ln 0.32) sigma. */
    private static final double SIGMAS_OF_68_PERCENT = Math.sqrt(-2 * Math.log(1 - 0.68));
    /** Of the logarithm by which a phone thinks better or worse of its position than it should. */
    private static final double SELF_DECEPTION = 0.25;

    private final double sigmaMetres;
    private final GaussMarkov east;
    private final GaussMarkov north;
    private final GaussMarkov deception;

    public GpsNoise(GpsQuality quality, RandomGenerator random) {
        this.sigmaMetres = quality.sigmaMetres();
        this.east = new GaussMarkov(sigmaMetres, quality.correlationSeconds(), random);
        this.north = new GaussMarkov(sigmaMetres, quality.correlationSeconds(), random);
        this.deception = new GaussMarkov(SELF_DECEPTION, quality.correlationSeconds(), random);
    }

    public void advance(double seconds) {
        east.advance(seconds);
        north.advance(seconds);
        deception.advance(seconds);
    }

    /** What the phone reports when it is truly there. */
    public LocalPoint seenAt(LocalPoint truth) {
        return new LocalPoint(truth.eastMetres() + east.value(), truth.northMetres() + north.value());
    }

    /** The radius that, the phone says, holds the truth with 68 % probability: right on average, not at any moment. */
    public double accuracyMetres() {
        return SIGMAS_OF_68_PERCENT * sigmaMetres * Math.exp(deception.value());
    }
}
