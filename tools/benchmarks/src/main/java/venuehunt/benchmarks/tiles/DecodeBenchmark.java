package venuehunt.benchmarks.tiles;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import venuehunt.tile.Block;
import venuehunt.tile.Tile;
import venuehunt.tile.TileBounds;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileMapFormatException;

/** From the bytes of a tile map to the map of a venue 2 km across, its checksum and every number checked. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 15, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 15, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class DecodeBenchmark {
    private static final int BLOCK_TILES = Block.SIZE_METRES * Block.SIZE_METRES;

    private final TileMap festival = Festival.map();
    private final long tileBytes = tileBytes(festival);
    private final byte[] encoded = festival.encode();

    /**
     * Bytes of decoded tiles: what the map keeps for them, one a tile in blocks at the borders, four a block elsewhere.
     */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Decoded {
        public long tileBytes;
    }

    @Benchmark
    public TileMap decode(Decoded decoded) throws TileMapFormatException {
        TileMap map = TileMap.decode(encoded);
        decoded.tileBytes += tileBytes;
        return map;
    }

    private static long tileBytes(TileMap map) {
        long bytes = 0;
        TileBounds bounds = map.bounds();
        for (int row = 0; row < bounds.blocksUp(); row++) {
            for (int column = 0; column < bounds.blocksAcross(); column++) {
                int block = Block.pack(bounds.westBlock() + column, bounds.southBlock() + row);
                bytes += Integer.BYTES + (isUniform(map, block) ? 0 : BLOCK_TILES);
            }
        }
        return bytes;
    }

    private static boolean isUniform(TileMap map, int block) {
        int first = Tile.pack(Block.westMetres(block), Block.southMetres(block));
        for (int i = 1; i < BLOCK_TILES; i++) {
            int tile = Tile.pack(Tile.east(first) + i % Block.SIZE_METRES, Tile.north(first) + i / Block.SIZE_METRES);
            if (map.inside(tile) != map.inside(first) || !map.zonesAt(tile).equals(map.zonesAt(first))) {
                return false;
            }
        }
        return true;
    }
}
