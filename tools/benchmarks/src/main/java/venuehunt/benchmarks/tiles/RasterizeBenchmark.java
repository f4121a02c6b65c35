package venuehunt.benchmarks.tiles;

import com.uber.h3core.H3Core;
import com.uber.h3core.util.LatLng;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.AuxCounters;
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
import venuehunt.tile.LocalPoint;
import venuehunt.tile.VenueFrame;
import venuehunt.tile.raster.PolygonRasterizer;

/** From a ring in metres to the tiles it owns: one ring an operation, taken in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 15, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 15, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets up after it has set the parameters.
public class RasterizeBenchmark {
    /** Which {@link RingSet}. */
    @Param({"small", "outline"})
    public String rings = "";

    private List<List<double[]>> polygons;
    private final PolygonRasterizer rasterizer = new PolygonRasterizer();
    private final PlainScanline plainScanline = new PlainScanline();
    private final Raster raster = new Raster();
    private final H3Core h3 = Native.h3();
    private List<List<LatLng>> positions;
    private int next;

    /** Tiles filled, so that the time of a tile is known beside that of a ring. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Filled {
        public long tiles;
    }

    @Setup
    public void setUp() {
        RingSet chosen = RingSet.named(rings);
        polygons = IntStream.range(0, chosen.size()).mapToObj(i -> List.of(chosen.ring(i))).toList();
        positions = polygons.stream().map(polygon -> positions(polygon.getFirst())).toList();
        checkSameTiles();
    }

    private static List<LatLng> positions(double[] ring) {
        VenueFrame frame = VenueFrame.at(ToTileBenchmark.ANCHOR, 40);
        return IntStream.range(0, ring.length / 2).mapToObj(i -> {
            var position = frame.toLatLng(new LocalPoint(ring[2 * i], ring[2 * i + 1]));
            return new LatLng(position.latDegrees(), position.lngDegrees());
        }).toList();
    }

    /** A peer that fills something else would be no peer: the two may differ on edges only, and nothing is on one. */
    private void checkSameTiles() {
        var ours = new Raster();
        var peers = new Raster();
        for (List<double[]> polygon : polygons) {
            rasterizer.rasterize(polygon, ours);
            plainScanline.fill(polygon.getFirst(), peers);
        }
        if (!ours.isFilledAs(peers)) {
            throw new IllegalStateException("the peer fills other tiles");
        }
    }

    private List<double[]> step() {
        next = next + 1 == polygons.size() ? 0 : next + 1;
        return polygons.get(next);
    }

    /** Ours: exact on edges, any number of rings, holes and crossings. */
    @Benchmark
    public void rasterizer(Filled filled) {
        long before = raster.filled();
        rasterizer.rasterize(step(), raster);
        filled.tiles += raster.filled() - before;
    }

    /** The peer. */
    @Benchmark
    public void plainScanline(Filled filled) {
        long before = raster.filled();
        plainScanline.fill(step().getFirst(), raster);
        filled.tiles += raster.filled() - before;
    }

    /** The cells of H3 whose centre lies in the ring; they are nearly as large as tiles. */
    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    @Fork(1)
    public int h3Resolution15() {
        step();
        return h3.polygonToCells(positions.get(next), List.of(), 15).size();
    }
}
