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
import venuehunt.benchmarks.servers.ServerProcess;
import venuehunt.benchmarks.servers.Stalls;

/**
 * What one server did for a full venue: a connection and a tick a second for each player. Less than a second in a
 * minute in which nobody is answered makes the 99th percentile, so it is found out, too, how long the server stood
 * still at the longest meanwhile, and how long the load did.
 */
record FullRound(Turn turn, long residentBytes, long stallNs, long loadStallNs) {
    private static final int OTHER_FILES = 500;

    /** Whether so many connections can be had here; says so when not. */
    static boolean isPossible(String wanted, int phones) throws IOException {
        long files = FileLimit.here();
        boolean enough = files >= phones + OTHER_FILES;
        if (!enough) {
            System.err.println(wanted + " is left out: it needs " + (phones + OTHER_FILES)
                    + " open files, and the limit here is " + files + " (ulimit -n).");
        }
        return enough;
    }

    /** Lets the players in, and measures once they tick. All ticks must be answered. */
    static FullRound of(ServerProcess server, List<Joiner> phones, StreamEffort effort, Stalls load)
            throws IOException, InterruptedException, ExecutionException {
        try (Crowd crowd = new Crowd(server.port())) {
            Group group = crowd.join(phones, 1);
            // Fifteen thousand connections are old by now, and need not be carried about while their ticks are due.
            System.gc();
            long before = PlayServer.accepted(server);
            FullRound round;
            try (Pacer _ = Pacer.of(List.of(group), Duration.ofSeconds(1))) {
                Thread.sleep(effort.warmUp());
                server.longestStallNs(); // both watch from here on
                load.takeLongestNs();
                Turn turn = Turn.of(server, group, effort.steady());
                round = new FullRound(turn, server.residentBytes(), server.longestStallNs(), load.takeLongestNs());
            }
            group.awaitQuiet();
            PlayServer.checkAccepted(server, before, group.answers());
            return round;
        }
    }

    /** Of several rounds of one server. */
    static void add(List<FullRound> rounds, String name, Findings findings) {
        findings.add(called(name, "median"), Kind.WAIT, rounds.stream().mapToDouble(each -> each.waitNs(50)).toArray());
        findings.add(called(name, "p99"), Kind.WAIT, rounds.stream().mapToDouble(each -> each.waitNs(99)).toArray());
        findings.add(called(name, "longest"), Kind.WAIT,
                rounds.stream().mapToDouble(each -> each.waitNs(100)).toArray());
        findings.add(called(name, "effort"), Kind.EFFORT,
                rounds.stream().mapToDouble(each -> each.turn.effortNs()).toArray());
        findings.add(called(name, "resident"), Kind.MEMORY,
                rounds.stream().mapToDouble(FullRound::residentBytes).toArray());
        findings.add(called(name, "stall"), Kind.WAIT, rounds.stream().mapToDouble(FullRound::stallNs).toArray());
        findings.add(called(name, "loadStall"), Kind.WAIT,
                rounds.stream().mapToDouble(FullRound::loadStallNs).toArray());
    }

    private double waitNs(double percentile) {
        return turn.heard().waitNs(percentile);
    }

    /** In a name that ends with a point, or as the rest of a word. */
    static String called(String name, String what) {
        return name.endsWith(".") ? name + what : name + Character.toUpperCase(what.charAt(0)) + what.substring(1);
    }
}
