package venuehunt.benchmarks.streams;

import venuehunt.benchmarks.servers.Scene;

/**
 * As many ticks as can be answered, of players who walk where 36 treasures lie in sight, so that nearly each tick
 * changes what they are shown: one connection for all.
 */
final class AmongTreasures implements StreamMeasure {
    private static final int STREAMS = 100;

    @Override
    public void measure(Stage stage, StreamEffort effort, Findings findings) throws Exception {
        new Duel("AmongTreasures.streams", stage, stage.walking(Scene.DENSE, "w", STREAMS), STREAMS).run(effort,
                findings);
    }
}
