package venuehunt.simulator.walk;

import java.util.random.RandomGenerator;

/**
 * A first-order Gauss-Markov process: normal with standard deviation sigma at any moment, its correlation falling as
 * {@code exp(-t / correlationSeconds)}.
 */
final class GaussMarkov {
    private final double sigma;
    private final double correlationSeconds;
    private final RandomGenerator random;
    private double value;

    /** Starts somewhere in the middle of things: the first value is as large as any later one. */
    GaussMarkov(double sigma, double correlationSeconds, RandomGenerator random) {
        this.sigma = sigma;
        this.correlationSeconds = correlationSeconds;
        this.random = random;
        this.value = sigma * random.nextGaussian();
    }

    void advance(double seconds) {
        double kept = Math.exp(-seconds / correlationSeconds);
        value = kept * value + sigma * Math.sqrt(1 - kept * kept) * random.nextGaussian();
    }

    double value() {
        return value;
    }
}
