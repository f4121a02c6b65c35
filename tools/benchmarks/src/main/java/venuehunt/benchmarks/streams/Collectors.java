package venuehunt.benchmarks.streams;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import venuehunt.benchmarks.figures.Figure.Kind;
import venuehunt.benchmarks.phones.Crowd;
import venuehunt.benchmarks.phones.Group;
import venuehunt.benchmarks.phones.Pacer;
import venuehunt.benchmarks.servers.PlayServer;
import venuehunt.benchmarks.servers.Scene;
import venuehunt.benchmarks.servers.ServerProcess;

/** How long a node stands still under each of the collectors, with players who walk where there is much to tell. */
final class Collectors implements StreamMeasure {
    private static final String HEADERS = "-XX:+UseCompactObjectHeaders";
    private static final Map<String, List<String>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("zgc", List.of("-Xmx1g", "-XX:+UseZGC"));
        ALL.put("zgcCompact", List.of("-Xmx1g", "-XX:+UseZGC", HEADERS));
        ALL.put("g1", List.of("-Xmx1g", "-XX:+UseG1GC"));
        ALL.put("g1Compact", List.of("-Xmx1g", "-XX:+UseG1GC", HEADERS));
        ALL.put("parallel", List.of("-Xmx1g", "-XX:+UseParallelGC"));
    }

    @Override
    public void measure(Stage stage, StreamEffort effort, Findings findings) throws Exception {
        for (var each : ALL.entrySet()) {
            measure(stage, effort, "Collectors." + each.getKey(), each.getValue(), findings);
        }
    }

    private static void measure(Stage stage, StreamEffort effort, String name, List<String> jvm, Findings findings)
            throws Exception {
        try (ServerProcess server = stage.node(jvm); Crowd crowd = new Crowd(server.port())) {
            long accepted = PlayServer.accepted(server);
            Group group = crowd.join(stage.walking(Scene.DENSE, "p", 4 * effort.others()), 1);
            Turn turn;
            try (Pacer _ = Pacer.of(List.of(group), Duration.ofSeconds(1))) {
                Thread.sleep(effort.warmUp());
                server.longestStallNs(); // watches from here on
                turn = Turn.of(server, group, effort.collector());
            }
            findings.add(name + "Stall", Kind.WAIT, (double) server.longestStallNs());
            findings.add(name + "LongestAnswer", Kind.WAIT, turn.heard().longestNs());
            findings.add(name + "P999", Kind.WAIT, turn.heard().waitNs(99.9));
            findings.add(name + "Effort", Kind.EFFORT, turn.effortNs());
            findings.add(name + "Resident", Kind.MEMORY, (double) server.residentBytes());
            group.awaitQuiet();
            PlayServer.checkAccepted(server, accepted, group.answers());
        }
    }
}
