package venuehunt.benchmarks.streams;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import venuehunt.benchmarks.figures.Figure.Kind;
import venuehunt.benchmarks.phones.Crowd;
import venuehunt.benchmarks.phones.Group;
import venuehunt.benchmarks.phones.Joiner;
import venuehunt.benchmarks.phones.Pacer;
import venuehunt.benchmarks.servers.FileLimit;
import venuehunt.benchmarks.servers.PlayServer;
import venuehunt.benchmarks.servers.Scene;
import venuehunt.benchmarks.servers.ServerProcess;

/** Players who walk, a connection and a tick a second each, and all of whose ticks must be answered. */
final class FullVenue implements StreamMeasure {
    private static final int OTHER_FILES = 500;
    /** Each takes minutes. */
    private static final int MOST_ROUNDS = 2;

    /** What is found of one of the two. */
    private static final class Side {
        private final String name;
        private final double[] medianNs;
        private final double[] p99Ns;
        private final double[] effortNs;
        private final double[] residentBytes;

        Side(String name, int rounds) {
            this.name = name;
            medianNs = new double[rounds];
            p99Ns = new double[rounds];
            effortNs = new double[rounds];
            residentBytes = new double[rounds];
        }

        void add(Findings findings) {
            findings.add(called("median"), Kind.WAIT, medianNs);
            findings.add(called("p99"), Kind.WAIT, p99Ns);
            findings.add(called("effort"), Kind.EFFORT, effortNs);
            findings.add(called("resident"), Kind.MEMORY, residentBytes);
        }

        private String called(String what) {
            return name.endsWith(".") ? name + what : name + Character.toUpperCase(what.charAt(0)) + what.substring(1);
        }
    }

    @Override
    public void measure(Stage stage, StreamEffort effort, Findings findings) throws Exception {
        long files = FileLimit.here();
        if (files < effort.phones() + OTHER_FILES) {
            System.err.println("FullVenue is left out: it needs " + (effort.phones() + OTHER_FILES)
                    + " open files, and the limit here is " + files + " (ulimit -n).");
            return;
        }
        int rounds = Math.min(MOST_ROUNDS, effort.rounds());
        Side node = new Side("FullVenue.", rounds);
        Side echo = new Side("FullVenue.echo", rounds);
        List<Joiner> phones = stage.walking(Scene.USUAL, "p", effort.phones());
        for (int round = 0; round < rounds; round++) {
            int bytes;
            try (ServerProcess server = stage.node()) {
                bytes = turn(server, phones, effort, node, round).heard().bytesPerAnswer();
            }
            try (ServerProcess server = stage.echo(bytes)) {
                turn(server, phones, effort, echo, round);
            }
        }
        node.add(findings);
        echo.add(findings);
    }

    private static Turn turn(ServerProcess server, List<Joiner> phones, StreamEffort effort, Side side, int round)
            throws IOException, InterruptedException, ExecutionException {
        try (Crowd crowd = new Crowd(server.port())) {
            Group group = crowd.join(phones, 1);
            long before = PlayServer.accepted(server);
            Turn turn;
            try (Pacer _ = Pacer.of(List.of(group), Duration.ofSeconds(1))) {
                Thread.sleep(effort.warmUp());
                turn = Turn.of(server, group, effort.steady());
            }
            group.awaitQuiet();
            PlayServer.checkAccepted(server, before, group.answers());
            side.medianNs[round] = turn.heard().waitNs(50);
            side.p99Ns[round] = turn.heard().waitNs(99);
            side.effortNs[round] = turn.effortNs();
            side.residentBytes[round] = server.residentBytes();
            return turn;
        }
    }
}
