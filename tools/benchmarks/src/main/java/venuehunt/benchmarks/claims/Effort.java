package venuehunt.benchmarks.claims;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param rounds
 *            after one that does not count
 * @param claims
 *            at once, in each round
 * @param each
 *            how long what comes at a steady rate goes on in a round
 */
public record Effort(int rounds, int claims, Duration each) {
    public static final Effort FULL = new Effort(7, 20_000, Duration.ofSeconds(10));
    public static final Effort QUICK = new Effort(1, 2_000, Duration.ofSeconds(1));

    /** How many come in a round. */
    int arrivals(int perSecond) {
        return Math.toIntExact(perSecond * each.toMillis() / 1_000);
    }
}
