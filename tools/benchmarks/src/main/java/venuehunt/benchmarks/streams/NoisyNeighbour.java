package venuehunt.benchmarks.streams;

import java.time.Duration;
import java.util.List;
import venuehunt.benchmarks.figures.Figure.Kind;
import venuehunt.benchmarks.phones.Crowd;
import venuehunt.benchmarks.phones.Group;
import venuehunt.benchmarks.phones.Pacer;
import venuehunt.benchmarks.servers.PlayServer;
import venuehunt.benchmarks.servers.Scene;
import venuehunt.benchmarks.servers.ServerProcess;

/**
 * What a venue notices when twenty times as many players as usual play in another on the same node. All have joined
 * before anything is measured; rounds in which the many tick take turns with rounds in which they do not.
 */
final class NoisyNeighbour implements StreamMeasure {
    private static final int TIMES = 20;
    /** Each takes two minutes. */
    private static final int MOST_ROUNDS = 3;
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Override
    public void measure(Stage stage, StreamEffort effort, Findings findings) throws Exception {
        try (ServerProcess node = stage.node()) {
            measure(stage, node, effort, "NoisyNeighbour.", findings);
        }
        try (ServerProcess echo = stage.echo(Stage.VERDICT_BYTES)) {
            measure(stage, echo, effort, "NoisyNeighbour.echo", findings);
        }
    }

    private static void measure(Stage stage, ServerProcess server, StreamEffort effort, String name, Findings findings)
            throws Exception {
        int rounds = Math.min(MOST_ROUNDS, effort.rounds());
        double[] before = new double[rounds];
        double[] during = new double[rounds];
        long accepted = PlayServer.accepted(server);
        try (Crowd crowd = new Crowd(server.port())) {
            Group quiet = crowd.join(stage.walking(Scene.NEIGHBOUR, "y", effort.others() / 2), 1);
            Group usual = crowd.join(stage.walking(Scene.USUAL, "x", effort.others() / 2), 1);
            Group rush = crowd.join(stage.walking(Scene.USUAL, "rush", (TIMES - 1) * effort.others() / 2), 1);
            List<Group> all = List.of(quiet, usual, rush);
            for (int round = 0; round < rounds; round++) {
                before[round] = quietP99(server, effort, quiet, List.of(quiet, usual));
                during[round] = quietP99(server, effort, quiet, all);
            }
            PlayServer.checkAccepted(server, accepted, all.stream().mapToLong(Group::answers).sum());
        }
        findings.add(name + (name.endsWith(".") ? "before" : "Before"), Kind.WAIT, before);
        findings.add(name + (name.endsWith(".") ? "during" : "During"), Kind.WAIT, during);
    }

    private static double quietP99(ServerProcess server, StreamEffort effort, Group quiet, List<Group> playing)
            throws Exception {
        Turn turn;
        try (Pacer _ = Pacer.of(playing, SECOND)) {
            Thread.sleep(effort.warmUp());
            turn = Turn.of(server, quiet, effort.steady());
        }
        for (Group each : playing) {
            each.awaitQuiet();
        }
        return turn.heard().waitNs(99);
    }
}
