package venuehunt.benchmarks.streams;

import java.util.ArrayList;
import java.util.List;
import venuehunt.benchmarks.phones.Joiner;
import venuehunt.benchmarks.servers.Scene;
import venuehunt.benchmarks.servers.ServerProcess;
import venuehunt.benchmarks.servers.Stalls;

/** Players who walk, a connection and a tick a second each, and all of whose ticks must be answered. */
final class FullVenue implements StreamMeasure {
    /** Each takes minutes. */
    private static final int MOST_ROUNDS = 3;

    @Override
    public void measure(Stage stage, StreamEffort effort, Findings findings) throws Exception {
        if (!FullRound.isPossible("FullVenue", effort.phones())) {
            return;
        }
        try (Stalls load = new Stalls()) {
            List<Joiner> phones = stage.walking(Scene.USUAL, "p", effort.phones());
            List<FullRound> node = new ArrayList<>();
            List<FullRound> echo = new ArrayList<>();
            for (int round = 0; round < Math.min(MOST_ROUNDS, effort.rounds()); round++) {
                try (ServerProcess server = stage.node()) {
                    node.add(FullRound.of(server, phones, effort, load));
                }
                try (ServerProcess server = stage.echo(node.getLast().turn().heard().bytesPerAnswer())) {
                    echo.add(FullRound.of(server, phones, effort, load));
                }
            }
            FullRound.add(node, "FullVenue.", findings);
            FullRound.add(echo, "FullVenue.echo", findings);
        }
    }
}
