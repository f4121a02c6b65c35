package venuehunt.benchmarks.tiles;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import venuehunt.tile.Tile;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileZone;

/** From a tile to the zones it lies in: tiles at random all over a venue 2 km across. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 15, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 15, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ZonesBenchmark {
    private static final int SIDE = 2 * Festival.HALF_METRES;
    /** A power of two, so that the next tile is a mask away; too many for a processor to learn. */
    private static final int TILES = 1 << 16;

    private final TileMap map = Festival.map();
    private final List<List<TileZone>> zoneSets = new ArrayList<>();
    private final byte[] plainNumbers = plainNumbers();
    private final int[] tiles = tiles();
    private int next;

    /** A byte for each tile: the number of its zone set in the order in which they turn up. */
    private byte[] plainNumbers() {
        var numbers = new byte[SIDE * SIDE];
        for (int i = 0; i < numbers.length; i++) {
            List<TileZone> zones = map.zonesAt(
                    Tile.pack(i % SIDE - Festival.HALF_METRES, i / SIDE - Festival.HALF_METRES));
            if (!zoneSets.contains(zones)) {
                zoneSets.add(zones);
            }
            numbers[i] = (byte) zoneSets.indexOf(zones);
        }
        if (zoneSets.size() > 1 << Byte.SIZE) {
            throw new IllegalStateException(zoneSets.size() + " zone sets do not fit in a byte");
        }
        return numbers;
    }

    private static int[] tiles() {
        var random = new SplittableRandom(3);
        var tiles = new int[TILES];
        for (int i = 0; i < TILES; i++) {
            tiles[i] = Tile.pack(random.nextInt(-Festival.HALF_METRES, Festival.HALF_METRES),
                    random.nextInt(-Festival.HALF_METRES, Festival.HALF_METRES));
        }
        return tiles;
    }

    private int step() {
        next = (next + 1) & (TILES - 1);
        return tiles[next];
    }

    /** Ours: the zones themselves. */
    @Benchmark
    public List<TileZone> zonesAt() {
        return map.zonesAt(step());
    }

    /** Ours, as a tick asks. */
    @Benchmark
    public boolean inside() {
        return map.inside(step());
    }

    /** The peer: the number of the zone set, 4 MB for the venue, and nothing known of any other tile. */
    @Benchmark
    public byte plainBytes() {
        int tile = step();
        return plainNumbers[(Tile.north(tile) + Festival.HALF_METRES) * SIDE + Tile.east(tile) + Festival.HALF_METRES];
    }
}
