package venuehunt.benchmarks.streams;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import venuehunt.benchmarks.figures.Figure.Kind;
import venuehunt.benchmarks.servers.Safepoints;
import venuehunt.benchmarks.servers.Scene;
import venuehunt.benchmarks.servers.ServerProcess;
import venuehunt.benchmarks.servers.Stalls;

/**
 * A node in a full venue, as in {@link FullVenue}, once and for long: how long a player waited at the longest, how long
 * the node stood still at the longest meanwhile, and how long its JVM held all threads at the longest, the joining
 * before it counted.
 */
final class LongVenue implements StreamMeasure {
    @Override
    public void measure(Stage stage, StreamEffort effort, Findings findings) throws Exception {
        if (!FullRound.isPossible("LongVenue", effort.phones())) {
            return;
        }
        Path log = Files.createTempFile("venuehunt-safepoints", ".log");
        try (Stalls load = new Stalls()) {
            List<String> jvm = new ArrayList<>(Stage.JVM);
            jvm.add(Safepoints.logTo(log));
            try (ServerProcess server = stage.node(jvm)) {
                FullRound.add(List.of(FullRound.of(server, stage.walking(Scene.USUAL, "p", effort.phones()),
                        effort.longest(), load)), "LongVenue.", findings);
            }
            findings.add("LongVenue.safepoint", Kind.WAIT, Safepoints.longestNs(log));
        } finally {
            Files.delete(log);
        }
    }
}
