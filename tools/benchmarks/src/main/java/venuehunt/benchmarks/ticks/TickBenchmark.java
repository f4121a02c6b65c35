package venuehunt.benchmarks.ticks;

import java.util.SplittableRandom;
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
import venuehunt.runtime.field.HuntField;
import venuehunt.runtime.field.LevelBlock;
import venuehunt.runtime.field.View;
import venuehunt.runtime.session.PlayerSession;
import venuehunt.tile.Block;
import venuehunt.tile.Tile;
import venuehunt.tile.VenueFrame;

/**
 * What one tick costs the engine, without the network: from a position to what the phone may see. A thousand players
 * take turns, each walking on by 1.4 m.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 15, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 15, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets up after it has set the parameters.
public class TickBenchmark {
    private static final int WALKERS = 1_000;
    private static final int MAX_FOUND = 1 << 13;

    /** Treasures within 5 m of a point, on average. */
    @Param({"1", "31"})
    public int inReach;

    /** 5: only what is in reach; 30: what a hunt shows unless told otherwise. */
    @Param({"5", "30"})
    public int sightMetres;

    private HuntField field;
    private Walkers walkers;
    private Players players;
    private View view;
    private PlainMap plainMap;
    private PlainGrid plainGrid;
    private final int[] found = new int[MAX_FOUND];

    @Setup
    public void setUp() {
        SplittableRandom random = new SplittableRandom(1);
        Meadow meadow = new Meadow("meadow", Meadow.count(inReach), sightMetres, random);
        VenueFrame frame = meadow.frame();
        field = meadow.hunt().field();
        walkers = new Walkers(frame, Meadow.SIDE_METRES, WALKERS, random);
        players = new Players(meadow.hunt(), walkers);
        view = new View("player-0", field.rules().maxShown());
        plainMap = new PlainMap(frame.anchor());
        plainGrid = meadow.grid(plainMap, 2.0 * sightMetres);
    }

    /** The peer: every treasure in sight, of nobody in particular and in no order. */
    @Benchmark
    public int plainGrid() {
        walkers.next();
        return plainGrid.search(plainMap.eastMetres(walkers.lngDegrees()), plainMap.northMetres(walkers.latDegrees()),
                sightMetres, found);
    }

    /** Ours without a session: the block is asked of the cache each time. */
    @Benchmark
    public int look() {
        walkers.next();
        VenueFrame frame = field.ground().tileMap().frame();
        double east = frame.eastMetres(walkers.latDegrees(), walkers.lngDegrees());
        double north = frame.northMetres(walkers.latDegrees(), walkers.lngDegrees());
        int tile = Tile.of(east, north);
        view.look(field.block(new LevelBlock(0, Block.of(tile))), east, north, tile, sightMetres, players.nowMs());
        return view.size();
    }

    /** Ours as it runs: gate, frame, map, block, view, and whether the phone shows it already. */
    @Benchmark
    public boolean tick() {
        return players.tick().hasNews();
    }

    /** The same for a phone that is told whatever is new: what it would be sent, before it is encoded. */
    @Benchmark
    public long tickAndTell() {
        PlayerSession session = players.tick();
        return session.hasNews() ? session.takeNews().sequence() : 0;
    }
}
