package venuehunt.benchmarks.streams;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import venuehunt.benchmarks.figures.Figure.Kind;
import venuehunt.benchmarks.phones.Crowd;
import venuehunt.benchmarks.phones.Group;
import venuehunt.benchmarks.phones.Heard;
import venuehunt.benchmarks.phones.Joiner;
import venuehunt.benchmarks.phones.Pacer;
import venuehunt.benchmarks.phones.Storm;
import venuehunt.benchmarks.phones.Storm.Admitted;
import venuehunt.benchmarks.servers.PlayServer;
import venuehunt.benchmarks.servers.Scene;
import venuehunt.benchmarks.servers.ServerProcess;

/**
 * What players notice when ten times as many phones want in at once, as after another node has died, until all of them
 * are in: phones that come from many addresses, and crowded ones that come from a single one. The echo takes whoever
 * comes, and so shows how much of it is the load's own doing.
 */
final class JoinStorm implements StreamMeasure {
    private static final int TIMES = 10;
    private static final int ADDRESSES = 100;
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Override
    public void measure(Stage stage, StreamEffort effort, Findings findings) throws Exception {
        if (!FullRound.isPossible("JoinStorm", (TIMES + 1) * effort.others())) {
            return;
        }
        try (ServerProcess node = stage.node()) {
            addToldOf(measure(stage, node, ADDRESSES, effort, "JoinStorm.", findings), "JoinStorm.", findings);
        }
        try (ServerProcess node = stage.node()) {
            addToldOf(measure(stage, node, 1, effort, "JoinStorm.crowded", findings), "JoinStorm.crowded", findings);
        }
        try (ServerProcess echo = stage.echo(Stage.VERDICT_BYTES)) {
            measure(stage, echo, ADDRESSES, effort, "JoinStorm.echo", findings);
        }
    }

    private static Admitted measure(Stage stage, ServerProcess server, int addresses, StreamEffort effort, String name,
            Findings findings) throws Exception {
        List<Joiner> outside = stage.walking(Scene.USUAL, "outside", TIMES * effort.others());
        long accepted = PlayServer.accepted(server);
        try (Crowd crowd = new Crowd(server.port()); Crowd waiting = new Crowd(server.port())) {
            Group players = crowd.join(stage.walking(Scene.USUAL, "p", effort.others()), 1);
            Storm storm = waiting.storm(outside, addresses);
            Heard before;
            Heard during;
            Admitted admitted;
            try (Pacer _ = Pacer.of(List.of(players), SECOND)) {
                Thread.sleep(effort.warmUp());
                before = Turn.of(server, players, effort.each().multipliedBy(2)).heard();
                admitted = storm.breakLoose();
                during = players.take();
            }
            players.awaitQuiet();
            PlayServer.checkAccepted(server, accepted, players.answers());
            findings.add(FullRound.called(name, "before"), Kind.WAIT, before.waitNs(99));
            findings.add(FullRound.called(name, "during"), Kind.WAIT, during.waitNs(99));
            findings.add(FullRound.called(name, "longest"), Kind.WAIT, during.waitNs(100));
            findings.add(FullRound.called(name, "letIn"), Kind.COUNT, admitted.phones());
            findings.add(FullRound.called(name, "allIn"), Kind.WAIT, (double) admitted.tookNs());
            findings.add(FullRound.called(name, "unheard"), Kind.COUNT, (double) admitted.unheard());
            return admitted;
        }
    }

    /** What only a node does. */
    private static void addToldOf(Admitted admitted, String name, Findings findings) {
        Histogram told = admitted.toldMs();
        findings.add(FullRound.called(name, "sentAway"), Kind.COUNT, (double) told.getTotalCount());
        findings.add(FullRound.called(name, "toldMedian"), Kind.WAIT, atNs(told, 50));
        findings.add(FullRound.called(name, "toldMost"), Kind.WAIT, atNs(told, 100));
    }

    private static double atNs(Histogram ms, double percentile) {
        return TimeUnit.MILLISECONDS.toNanos(ms.getValueAtPercentile(percentile));
    }
}
