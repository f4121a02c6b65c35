package venuehunt.benchmarks.ticks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import venuehunt.benchmarks.tiles.PlainMap;
import venuehunt.runtime.session.PlayerSession;

/**
 * What one tick costs the engine, without the network: from a position to what the phone may see. A thousand players in
 * three venues take turns, each walking on by 1.4 m.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 15, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 15, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets up after it has set the parameters.
public class TickBenchmark {
    private static final int MAX_FOUND = 1 << 13;

    /** Treasures within 5 m of a point, on average. */
    @Param({"1", "31"})
    public int inReach;

    /** 5: only what is in reach; 30: what a hunt shows unless told otherwise. */
    @Param({"5", "30"})
    public int sightMetres;

    private Meadows meadows;
    private Players[] players;
    private PlainMap[] plainMaps;
    private PlainGrid[] plainGrids;
    private final int[] found = new int[MAX_FOUND];

    @Setup
    public void setUp() {
        meadows = new Meadows(inReach, sightMetres);
        players = meadows.players();
        plainMaps = meadows.plainMaps();
        plainGrids = meadows.grids(plainMaps, 2.0 * sightMetres);
    }

    /** The peer: every treasure in sight, of nobody in particular and in no order. */
    @Benchmark
    public int plainGrid() {
        int venue = meadows.next();
        Walkers walkers = meadows.walkers(venue);
        walkers.next();
        PlainMap map = plainMaps[venue];
        return plainGrids[venue].search(map.eastMetres(walkers.lngDegrees()), map.northMetres(walkers.latDegrees()),
                sightMetres, found);
    }

    /** Ours as it runs: gate, frame, map, block, view, and whether the phone shows it already. */
    @Benchmark
    public boolean tick() {
        return players[meadows.next()].tick().hasNews();
    }

    /** The same for a phone that is told whatever is new: what it would be sent, before it is encoded. */
    @Benchmark
    public long tickAndTell() {
        PlayerSession session = players[meadows.next()].tick();
        return session.hasNews() ? session.takeNews().sequence() : 0;
    }
}
