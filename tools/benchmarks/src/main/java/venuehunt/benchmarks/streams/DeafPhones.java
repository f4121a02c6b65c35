package venuehunt.benchmarks.streams;

import java.time.Duration;
import java.util.List;
import venuehunt.benchmarks.figures.Figure.Kind;
import venuehunt.benchmarks.phones.Crowd;
import venuehunt.benchmarks.phones.DeafPhone;
import venuehunt.benchmarks.phones.Group;
import venuehunt.benchmarks.phones.Pacer;
import venuehunt.benchmarks.servers.Memory;
import venuehunt.benchmarks.servers.PlayServer;
import venuehunt.benchmarks.servers.Scene;
import venuehunt.benchmarks.servers.ServerProcess;

/**
 * Phones that tick and never read an answer, so that all they are told stays in the server; and what others notice of
 * them.
 */
final class DeafPhones implements StreamMeasure {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Override
    public void measure(Stage stage, StreamEffort effort, Findings findings) throws Exception {
        try (ServerProcess server = stage.node(); Crowd crowd = new Crowd(server.port())) {
            Group others = crowd.join(stage.walking(Scene.USUAL, "p", 2 * effort.others()), 1);
            try (Pacer _ = Pacer.of(List.of(others), SECOND)) {
                Thread.sleep(effort.warmUp());
                Turn alone = Turn.of(server, others, effort.steady());
                Memory before = server.memory();
                List<DeafPhone> deaf = crowd.joinDeaf(stage.walking(Scene.DENSE, "d", effort.others()));
                Turn beside;
                Memory first;
                double stallNs;
                try (Pacer _ = Pacer.ofDeaf(deaf, SECOND)) {
                    Thread.sleep(effort.warmUp());
                    first = server.memory(); // none of them was let go yet
                    server.longestStallNs(); // watches from here on
                    beside = Turn.of(server, others, effort.deaf());
                    stallNs = server.longestStallNs();
                }
                Memory after = server.memory();
                findings.add("DeafPhones.stall", Kind.WAIT, stallNs);
                findings.add("DeafPhones.othersAlone", Kind.WAIT, alone.heard().waitNs(99));
                findings.add("DeafPhones.othersBeside", Kind.WAIT, beside.heard().waitNs(99));
                findings.add("DeafPhones.held", Kind.MEMORY,
                        (double) (Math.max(first.heldBytes(), after.heldBytes()) - before.heldBytes()) / deaf.size());
                findings.add("DeafPhones.resident", Kind.MEMORY,
                        (double) (Math.max(first.residentBytes(), after.residentBytes()) - before.residentBytes())
                                / deaf.size());
                findings.add("DeafPhones.streamsEnded", Kind.COUNT, (double) PlayServer.slowConsumers(server));
            }
            others.awaitQuiet();
        }
    }
}
