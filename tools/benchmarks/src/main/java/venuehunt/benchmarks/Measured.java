package venuehunt.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import venuehunt.benchmarks.figures.Figure;

/**
 * What one benchmark took.
 *
 * @param name
 *            class and method
 * @param parameters
 *            "key value, key value"; empty for none
 * @param fastestNs
 *            an operation's time in the fastest iteration: what it costs while nobody else wants the core
 * @param medianNs
 *            the median of all iterations of all forks
 * @param bytes
 *            allocated by an operation; NaN where that is not known
 * @param unitsPerOperation
 *            how many tiles, or bytes, or claims at the ledger, an operation had; NaN where it does not count any
 */
public record Measured(String name, String parameters, double fastestNs, double medianNs, double bytes,
        double unitsPerOperation) {
    private static final String BYTES = "gc.alloc.rate.norm";

    static Measured of(RunResult result) {
        BenchmarkParams benchmark = result.getParams();
        String[] path = benchmark.getBenchmark().split("\\.", -1);
        List<String> parameters = new ArrayList<>();
        for (String key : benchmark.getParamsKeys()) {
            parameters.add(key + " " + benchmark.getParam(key));
        }
        Result<?> primary = result.getPrimaryResult();
        double bytes = Double.NaN;
        double units = Double.NaN;
        for (String key : result.getSecondaryResults().keySet()) {
            double score = result.getSecondaryResults().get(key).getScore();
            if (key.equals(BYTES)) {
                bytes = score;
            } else if (!key.startsWith("gc.")) {
                // JMH gives a counter as the time of one unit.
                units = primary.getScore() / score;
            }
        }
        return new Measured(path[path.length - 2] + "." + path[path.length - 1], String.join(", ", parameters),
                primary.getStatistics().getMin(), primary.getStatistics().getPercentile(50), bytes, units);
    }

    static Measured of(Figure figure) {
        return new Measured(figure.name(), "", figure.least(), figure.middle(), Double.NaN, figure.asked());
    }

    /** Class and parameters: what is compared with each other. */
    String group() {
        return name.substring(0, name.indexOf('.')) + " " + parameters;
    }

    String method() {
        return name.substring(name.indexOf('.') + 1);
    }

    double unitsPerSecond() {
        return unitsPerOperation / medianNs * 1e9;
    }
}
