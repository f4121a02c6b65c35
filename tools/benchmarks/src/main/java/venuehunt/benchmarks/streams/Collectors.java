package venuehunt.benchmarks.streams;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import venuehunt.benchmarks.phones.Joiner;
import venuehunt.benchmarks.servers.Scene;
import venuehunt.benchmarks.servers.ServerProcess;
import venuehunt.benchmarks.servers.Stalls;

/** A node in a full venue, as in {@link FullVenue}, under each of the collectors, once. */
final class Collectors implements StreamMeasure {
    private static final String HEADERS = "-XX:+UseCompactObjectHeaders";
    private static final Map<String, List<String>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("zgc", List.of("-Xms1g", "-Xmx1g", "-XX:+UseZGC", HEADERS));
        ALL.put("g1", List.of("-Xms1g", "-Xmx1g", "-XX:+UseG1GC", HEADERS));
        ALL.put("parallel", List.of("-Xms1g", "-Xmx1g", "-XX:+UseParallelGC", HEADERS));
    }

    @Override
    public void measure(Stage stage, StreamEffort effort, Findings findings) throws Exception {
        if (!FullRound.isPossible("Collectors", effort.phones())) {
            return;
        }
        try (Stalls load = new Stalls()) {
            List<Joiner> phones = stage.walking(Scene.USUAL, "p", effort.phones());
            for (var each : ALL.entrySet()) {
                try (ServerProcess server = stage.node(each.getValue())) {
                    FullRound.add(List.of(FullRound.of(server, phones, effort, load)), "Collectors." + each.getKey(),
                            findings);
                }
            }
        }
    }
}
