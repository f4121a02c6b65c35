package venuehunt.benchmarks.streams;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import venuehunt.benchmarks.figures.Figure;

/**
 * What was measured of streams, in one run. As text Markdown tables.
 *
 * @param profiles
 *            where the servers' time goes
 * @param failed
 *            measures that came to no end, and why
 */
public record StreamFigures(List<Figure> figures, String profiles, List<String> failed) {
    private static final List<StreamMeasure> ALL = List.of(new ClosedLoop(), new AmongTreasures(), new FullVenue(),
            new LongVenue(), new DeafPhones(), new NoisyNeighbour(), new JoinStorm(), new Collectors());

    /**
     * Measures what is wanted; none where nothing is.
     *
     * @param wanted
     *            found in the names of the classes that are to measure
     */
    public static StreamFigures measure(Pattern wanted, StreamEffort effort) throws Exception {
        List<StreamMeasure> measures = ALL.stream().filter(each -> wanted.matcher(each.getClass().getName()).find())
                .toList();
        Findings findings = new Findings();
        List<String> failed = new ArrayList<>();
        if (!measures.isEmpty() && !Files.exists(Path.of("/proc/self/stat"))) {
            System.err.println("Streams are left out: what a server takes is read from /proc, which is not here.");
        } else if (!measures.isEmpty()) {
            try (Stage stage = new Stage()) {
                for (StreamMeasure each : measures) {
                    try {
                        each.measure(stage, effort, findings);
                    } catch (IllegalStateException | IOException e) { // what others have found must not be lost
                        failed.add(each.getClass().getSimpleName() + ": " + e.getMessage());
                    }
                }
            }
        }
        return new StreamFigures(findings.figures(), findings.profiles(), failed);
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
        return table.append('\n').append(profiles).toString();
    }
}
