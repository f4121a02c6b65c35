package venuehunt.simulator.play;

import java.util.random.RandomGenerator;

/** How long to wait before trying again, in milliseconds. */
final class Backoff {
    private static final long FIRST_MS = 200;
    private static final long LONGEST_MS = 5_000;
    private static final int MAX_DOUBLINGS = 10;

    private final RandomGenerator random;
    private int failures;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** Full jitter: anything up to 200 ms, twice that after each failure, at most 5 s. */
    long nextMs() {
        long ceilingMs = Math.min(LONGEST_MS, FIRST_MS << Math.min(failures, MAX_DOUBLINGS));
        failures++;
        return random.nextLong(ceilingMs + 1);
    }

    /** The server named a time: that is the least, and up to as much again is added so that a crowd spreads. */
    long afterMs(long toldMs) {
        failures++;
        return toldMs + random.nextLong(toldMs + 1);
    }

    void succeeded() {
        failures = 0;
    }
}
