package venuehunt.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * Results as a Markdown table, each beside the peer of its class: the benchmark whose name begins with "plain", run
 * with the same parameters. The fastest iteration is what the code costs while nobody else wants the core, and what the
 * ratio is of; the median tells how undisturbed the run was.
 */
final class ResultTable {
    private static final String PEER = "plain";
    private static final String BYTES = "gc.alloc.rate.norm";

    private final List<Row> rows;

    ResultTable(Collection<RunResult> results) {
        rows = results.stream().map(ResultTable::row).toList();
    }

    private record Row(String suite, String method, String parameters, double fastestNs, double medianNs,
            double bytes) {
        String group() {
            return suite + " " + parameters;
        }
    }

    private static Row row(RunResult result) {
        BenchmarkParams benchmark = result.getParams();
        String[] name = benchmark.getBenchmark().split("\\.", -1);
        List<String> parameters = new ArrayList<>();
        for (String key : benchmark.getParamsKeys()) {
            parameters.add(key + " " + benchmark.getParam(key));
        }
        Result<?> primary = result.getPrimaryResult();
        Result<?> bytes = result.getSecondaryResults().get(BYTES);
        return new Row(name[name.length - 2], name[name.length - 1], String.join(", ", parameters),
                primary.getStatistics().getMin(), primary.getStatistics().getPercentile(50),
                bytes == null ? Double.NaN : bytes.getScore());
    }

    @Override
    public String toString() {
        Map<String, Double> peers = new HashMap<>();
        for (Row row : rows) {
            if (row.method().startsWith(PEER)) {
                peers.put(row.group(), row.fastestNs());
            }
        }
        StringBuilder table = new StringBuilder("""
                | benchmark | parameters | ns/op, fastest | median | B/op | × peer |
                | --- | --- | ---: | ---: | ---: | ---: |
                """);
        for (Row row : rows) {
            double ratio = row.fastestNs() / peers.getOrDefault(row.group(), Double.NaN);
            table.append(String.format(Locale.ROOT, "| %s.%s | %s | %.1f | %.1f | %.0f | %.2f |%n", row.suite(),
                    row.method(), row.parameters(), row.fastestNs(), row.medianNs(), row.bytes(), ratio));
        }
        return table.toString();
    }
}
