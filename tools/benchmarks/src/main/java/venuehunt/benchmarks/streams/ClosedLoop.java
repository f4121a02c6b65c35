package venuehunt.benchmarks.streams;

import venuehunt.benchmarks.servers.Scene;

/**
 * As many ticks as can be answered, of players who stand with six treasures in sight: a connection each, and one for
 * all.
 */
final class ClosedLoop implements StreamMeasure {
    private static final int CONNECTIONS = 200;
    private static final int STREAMS = 100;

    @Override
    public void measure(Stage stage, StreamEffort effort, Findings findings) throws Exception {
        new Duel("ClosedLoop.connections", stage, stage.standing(Scene.USUAL, "p", CONNECTIONS), 1).run(effort,
                findings);
        new Duel("ClosedLoop.streams", stage, stage.standing(Scene.USUAL, "p", STREAMS), STREAMS).run(effort, findings);
    }
}
