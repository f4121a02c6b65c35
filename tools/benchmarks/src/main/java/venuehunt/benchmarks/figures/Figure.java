package venuehunt.benchmarks.figures;

import java.util.Locale;

/**
 * Something that was measured once in each round.
 *
 * @param name
 *            class and what of it
 * @param rounds
 *            in the kind's unit, in order
 * @param asked
 *            claims that came to the ledger meanwhile, in the round in which they were most; NaN where that is no
 *            matter
 */
public record Figure(String name, Kind kind, Times rounds, double asked) {

    /** What it is, and how it is told. */
    public enum Kind {
        /** Nanoseconds for one claim of many: as a rate. */
        CLAIM,
        /** Nanoseconds for one message of many: as a rate. */
        MESSAGE,
        /** Nanoseconds of a processor for one message. */
        EFFORT,
        /** Nanoseconds, for itself. */
        WAIT,
        /** Bytes. */
        MEMORY,
        /** What has no unit. */
        COUNT
    }

    public static Figure of(String name, Kind kind, double... rounds) {
        return new Figure(name, kind, Times.of(rounds), Double.NaN);
    }

    public static Figure ofClaim(String name, double[] roundsNs) {
        return of(name, Kind.CLAIM, roundsNs);
    }

    public static Figure ofWait(String name, double[] roundsNs) {
        return of(name, Kind.WAIT, roundsNs);
    }

    public double least() {
        return rounds.share(0);
    }

    public double middle() {
        return rounds.share(0.5);
    }

    /** The median of the rounds. */
    public String median() {
        return text(middle());
    }

    /** From the least to the most. */
    public String span() {
        String least = text(least());
        String most = text(rounds.share(1));
        return switch (kind) {
            case CLAIM, MESSAGE -> most + " to " + least;
            case EFFORT, WAIT, MEMORY, COUNT -> least + " to " + most;
        };
    }

    private String text(double value) {
        return switch (kind) {
            case CLAIM -> String.format(Locale.ROOT, "%,.0f claims/s", 1e9 / value);
            case MESSAGE -> String.format(Locale.ROOT, "%,.0f messages/s", 1e9 / value);
            case EFFORT -> String.format(Locale.ROOT, "%.2f µs", value / 1e3);
            case WAIT -> String.format(Locale.ROOT, "%.2f ms", value / 1e6);
            case MEMORY -> String.format(Locale.ROOT, "%,.0f KiB", value / 1024);
            case COUNT -> String.format(Locale.ROOT, "%,.0f", value);
        };
    }
}
