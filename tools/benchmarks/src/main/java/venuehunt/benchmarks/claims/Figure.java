package venuehunt.benchmarks.claims;

import java.util.Locale;

/**
 * A time that was taken once in each round.
 *
 * @param name
 *            class and what of it
 * @param roundsNs
 *            in nanoseconds, in order
 * @param asked
 *            claims that came to the ledger meanwhile, in the round in which they were most; NaN where that is no
 *            matter
 */
public record Figure(String name, Kind kind, Times roundsNs, double asked) {

    /** How it is told. */
    enum Kind {
        /** For one claim of many: as a rate. */
        CLAIM,
        /** For itself. */
        WAIT
    }

    static Figure ofClaim(String name, double[] roundsNs) {
        return new Figure(name, Kind.CLAIM, Times.of(roundsNs), Double.NaN);
    }

    static Figure ofWait(String name, double[] roundsNs) {
        return new Figure(name, Kind.WAIT, Times.of(roundsNs), Double.NaN);
    }

    public double fastestNs() {
        return roundsNs.share(0);
    }

    public double medianNs() {
        return roundsNs.share(0.5);
    }

    String median() {
        return text(medianNs());
    }

    String span() {
        String fastest = text(fastestNs());
        String slowest = text(roundsNs.share(1));
        return switch (kind) {
            case CLAIM -> slowest + " to " + fastest;
            case WAIT -> fastest + " to " + slowest;
        };
    }

    private String text(double ns) {
        return switch (kind) {
            case CLAIM -> String.format(Locale.ROOT, "%,.0f claims/s", 1e9 / ns);
            case WAIT -> String.format(Locale.ROOT, "%.2f ms", ns / 1e6);
        };
    }
}
