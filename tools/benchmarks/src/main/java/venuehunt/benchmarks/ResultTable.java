package venuehunt.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Results as a Markdown table, each beside the peer of its class: the benchmark whose name begins with "plain", run
 * with the same parameters. The ratio is of the medians; the fastest iteration beside it tells how undisturbed the run
 * was.
 */
record ResultTable(List<Measured> results) {
    private static final String PEER = "plain";

    @Override
    public String toString() {
        Map<String, Double> peers = new HashMap<>();
        for (Measured result : results) {
            if (result.method().startsWith(PEER)) {
                peers.put(result.group(), result.medianNs());
            }
        }
        StringBuilder table = new StringBuilder("""
                | benchmark | parameters | ns/op, fastest | median | × peer | B/op | millions of tiles or bytes/s |
                | --- | --- | ---: | ---: | ---: | ---: | ---: |
                """);
        for (Measured result : results) {
            double ratio = result.medianNs() / peers.getOrDefault(result.group(), Double.NaN);
            table.append(String.format(Locale.ROOT, "| %s | %s | %.1f | %.1f | %s | %s | %s |%n", result.name(),
                    result.parameters(), result.fastestNs(), result.medianNs(), number("%.2f", ratio),
                    number("%.0f", result.bytes()), number("%.1f", result.unitsPerSecond() / 1e6)));
        }
        return table.toString();
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
    }
}
