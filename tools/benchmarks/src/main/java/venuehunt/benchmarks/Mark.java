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

    static Mark noAllocation(String work, String benchmark) {
        return new Mark(work, "0 bytes allocated", results -> find(results, benchmark, "")
                .map(found -> new Reached(String.format(Locale.ROOT, "%.2f B", found.bytes()), found.bytes() < 0.5)));
    }

    /** So many millions of what the benchmark counts, a second. */
    static Mark millionsPerSecond(String work, double millions, String unit, String benchmark, String parameters) {
        return new Mark(work, String.format(Locale.ROOT, "at least %s %s", trimmed(millions), unit),
                results -> find(results, benchmark, parameters).map(found -> new Reached(
                        String.format(Locale.ROOT, "%.0f %s", found.unitsPerSecond() / 1e6, unit),
                        found.unitsPerSecond() >= millions * 1e6)));
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
