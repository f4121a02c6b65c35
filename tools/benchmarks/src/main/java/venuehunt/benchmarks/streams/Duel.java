package venuehunt.benchmarks.streams;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import venuehunt.benchmarks.figures.Figure.Kind;
import venuehunt.benchmarks.phones.Crowd;
import venuehunt.benchmarks.phones.Group;
import venuehunt.benchmarks.phones.Joiner;
import venuehunt.benchmarks.servers.PlayServer;
import venuehunt.benchmarks.servers.Profile;
import venuehunt.benchmarks.servers.ServerProcess;

/**
 * A node and an echo with the same phones in a closed loop, by turns.
 *
 * @param perConnection
 *            phones that share one
 */
record Duel(String name, Stage stage, List<Joiner> phones, int perConnection) {

    /** Measures; the echo answers with as many bytes as the node did. */
    void run(StreamEffort effort, Findings findings) throws IOException, InterruptedException, ExecutionException {
        int rounds = effort.rounds();
        double[] node = new double[rounds];
        double[] nodeEffort = new double[rounds];
        double[] echo = new double[rounds];
        double[] echoEffort = new double[rounds];
        try (ServerProcess ours = stage.node()) {
            int bytes = turn(ours, effort.warmUp()).heard().bytesPerAnswer();
            try (ServerProcess bare = stage.echo(bytes)) {
                turn(bare, effort.warmUp());
                for (int round = 0; round < rounds; round++) {
                    Turn theirs = turn(bare, effort.each());
                    Turn mine = turn(ours, effort.each());
                    echo[round] = theirs.heard().nsPerAnswer();
                    echoEffort[round] = theirs.effortNs();
                    node[round] = mine.heard().nsPerAnswer();
                    nodeEffort[round] = mine.effortNs();
                }
                profile(name + " node", ours, effort.each(), findings);
                profile(name + " echo", bare, effort.each(), findings);
            }
        }
        findings.add(name, Kind.MESSAGE, node);
        findings.add(name + "Echo", Kind.MESSAGE, echo);
        findings.add(name + "Effort", Kind.EFFORT, nodeEffort);
        findings.add(name + "EchoEffort", Kind.EFFORT, echoEffort);
    }

    private void profile(String of, ServerProcess server, Duration each, Findings findings)
            throws IOException, InterruptedException, ExecutionException {
        server.startProfile();
        Turn turn = turn(server, each);
        Profile profile = server.takeProfile();
        findings.add(of, profile, turn);
    }

    private Turn turn(ServerProcess server, Duration each)
            throws IOException, InterruptedException, ExecutionException {
        try (Crowd crowd = new Crowd(server.port())) {
            Group group = crowd.join(phones, perConnection);
            long before = PlayServer.accepted(server);
            group.startClosedLoop();
            Thread.sleep(500); // until all are under way
            Turn turn = Turn.of(server, group, each);
            group.stopClosedLoop();
            PlayServer.checkAccepted(server, before, group.answers());
            return turn;
        }
    }
}
