package venuehunt.benchmarks.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import venuehunt.benchmarks.desk.LedgerServer;
import venuehunt.benchmarks.figures.Figure;

/** What was measured of claims, in one run on one server. As text a Markdown table. */
public record ClaimFigures(List<Figure> figures) {
    private static final List<ClaimMeasure> ALL = List.of(new ClaimRates(), new ClaimTimes(), new Crowd(),
            new Outage());

    /**
     * Measures what is wanted; none where nothing is.
     *
     * @param wanted
     *            found in the names of the classes that are to measure
     */
    public static ClaimFigures measure(Pattern wanted, Effort effort) throws Exception {
        List<ClaimMeasure> measures = ALL.stream().filter(each -> wanted.matcher(each.getClass().getName()).find())
                .toList();
        List<Figure> figures = new ArrayList<>();
        if (!measures.isEmpty()) {
            try (LedgerServer server = new LedgerServer()) {
                for (ClaimMeasure each : measures) {
                    figures.addAll(each.measure(server, effort));
                }
            }
        }
        return new ClaimFigures(figures);
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("""
                | figure | median of the rounds | least to most |
                | --- | ---: | ---: |
                """);
        for (Figure each : figures) {
            table.append(String.format(Locale.ROOT, "| %s | %s | %s |%n", each.name(), each.median(), each.span()));
        }
        return table.toString();
    }
}
