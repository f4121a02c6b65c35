package venuehunt.benchmarks.streams;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param rounds
 *            in which the echo and the node take turns
 * @param warmUp
 *            of each server, before its first round
 * @param each
 *            how long a closed loop is measured in a round
 * @param phones
 *            of a full venue
 * @param steady
 *            how long an open loop is measured
 * @param deaf
 *            how long phones that never read go on, and how long a full venue is watched at the longest
 * @param others
 *            phones that never read, and as many players twice over who do; half as many in each of two venues
 */
public record StreamEffort(int rounds, Duration warmUp, Duration each, int phones, Duration steady, Duration deaf,
        int others) {
    public static final StreamEffort FULL = new StreamEffort(5, Duration.ofSeconds(15), Duration.ofSeconds(5), 15_000,
            Duration.ofMinutes(1), Duration.ofMinutes(10), 500);
    public static final StreamEffort QUICK = new StreamEffort(1, Duration.ofSeconds(4), Duration.ofSeconds(2), 1_500,
            Duration.ofSeconds(10), Duration.ofSeconds(50), 500);

    /** The same with an open loop that takes as long as the longest of all. */
    StreamEffort longest() {
        return new StreamEffort(rounds, warmUp, each, phones, deaf, deaf, others);
    }
}
