package venuehunt.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a benchmark has to reach, beside its peers in the same run.
 *
 * @param work
 *            for people
 * @param mark
 *            what must hold, for people
 * @param check
 *            what was measured; empty where the run had not all of it
 */
record Mark(String work, String mark, Check check) {

    /** A figure, and whether it is good enough. */
    record Reached(String figure, boolean good) {}

    @FunctionalInterface
    interface Check {
        Optional<Reached> of(List<Measured> results);
    }

    /** A time of at most so many times the peer's. */
    static Mark atMost(String work, double times, String benchmark, String peer, String parameters) {
        return new Mark(work, String.format(Locale.ROOT, "at most %s × %s", trimmed(times), method(peer)),
                ratio(benchmark, peer, parameters, "%.2f ×", ratio -> ratio <= times));
    }

    /** A rate of at least so many times the peer's. */
    static Mark rateAtLeast(String work, double times, String benchmark, String peer, String parameters) {
        return new Mark(work, String.format(Locale.ROOT, "at least %s × the rate of %s", trimmed(times), method(peer)),
                ratio(peer, benchmark, parameters, "%.2f ×", ratio -> ratio >= times));
    }

    static Mark noAllocation(String work, String benchmark, String parameters) {
        return new Mark(work, "0 bytes allocated", results -> find(results, benchmark, parameters)
                .map(found -> new Reached(String.format(Locale.ROOT, "%.2f B", found.bytes()), found.bytes() < 0.5)));
    }

    /** So many millions of what the benchmark counts, a second. */
    static Mark millionsPerSecond(String work, double millions, String unit, String benchmark, String parameters) {
        return new Mark(work, String.format(Locale.ROOT, "at least %s %s", trimmed(millions), unit),
                results -> find(results, benchmark, parameters).map(found -> new Reached(
                        String.format(Locale.ROOT, "%.0f %s", found.unitsPerSecond() / 1e6, unit),
                        found.unitsPerSecond() >= millions * 1e6)));
    }

    /** A time of at most so many milliseconds. */
    static Mark atMostMs(String work, double ms, String benchmark) {
        return new Mark(work, String.format(Locale.ROOT, "at most %s ms", trimmed(ms)),
                results -> find(results, benchmark, "").map(found -> inMs(found.medianNs(), ms * 1e6)));
    }

    /** A time of at most so many milliseconds and so many times the peer's. */
    static Mark atMostMsAnd(String work, double ms, double times, String benchmark, String peer) {
        return new Mark(work, String.format(Locale.ROOT, "at most %s ms + %s × %s", trimmed(ms), trimmed(times),
                method(peer)),
                results -> find(results, benchmark, "").flatMap(found -> find(results, peer, "")
                        .map(other -> inMs(found.medianNs(), ms * 1e6 + times * other.medianNs()))));
    }

    private static Reached inMs(double ns, double boundNs) {
        return new Reached(String.format(Locale.ROOT, "%.2f ms of %.2f", ns / 1e6, boundNs / 1e6), ns <= boundNs);
    }

    /** So many claims and no more are taken to the ledger. */
    static Mark askedOfLedger(String work, int claims, String benchmark) {
        return new Mark(work, claims + " at the ledger", results -> find(results, benchmark, "")
                .map(found -> new Reached(String.format(Locale.ROOT, "%.0f", found.unitsPerOperation()),
                        found.unitsPerOperation() == claims)));
    }

    private static Check ratio(String of, String by, String parameters, String format, Predicate<Double> good) {
        return results -> find(results, of, parameters).flatMap(above -> find(results, by, parameters).map(below -> {
            double ratio = above.medianNs() / below.medianNs();
            return new Reached(String.format(Locale.ROOT, format, ratio), good.test(ratio));
        }));
    }

    private static Optional<Measured> find(List<Measured> results, String name, String parameters) {
        return results.stream().filter(result -> result.name().equals(name) && result.parameters().equals(parameters))
                .findFirst();
    }

    private static String method(String name) {
        return name.substring(name.indexOf('.') + 1);
    }

    private static String trimmed(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
