package venuehunt.benchmarks.tiles;

import com.uber.h3core.H3Core;
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
import venuehunt.tile.LatLng;
import venuehunt.tile.Tile;
import venuehunt.tile.VenueFrame;

/** From a position on Earth to the square metre it lies in. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 15, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 15, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ToTileBenchmark {
    /** A power of two, so that the next position is a mask away. */
    private static final int POSITIONS = 1 << 12;
    static final LatLng ANCHOR = new LatLng(52.5, 13.4);

    private final VenueFrame frame = VenueFrame.at(ANCHOR, 40);
    private final PlainMap plainMap = new PlainMap(ANCHOR);
    private final Positions positions = Positions.random(frame, 1_000, POSITIONS, new SplittableRandom(1));
    private final H3Core h3 = Native.h3();
    private int next;

    private int step() {
        next = (next + 1) & (POSITIONS - 1);
        return next;
    }

    /** Ours: exact to the ellipsoid. */
    @Benchmark
    public int venueFrame() {
        int i = step();
        return frame.tile(positions.latDegrees()[i], positions.lngDegrees()[i]);
    }

    /** The peer: one multiplication for each axis. */
    @Benchmark
    public int plainMap() {
        int i = step();
        return Tile.of(plainMap.eastMetres(positions.lngDegrees()[i]), plainMap.northMetres(positions.latDegrees()[i]));
    }

    /** What a hexagon of about the same size costs. */
    @Benchmark
    public long h3Resolution15() {
        int i = step();
        return h3.latLngToCell(positions.latDegrees()[i], positions.lngDegrees()[i], 15);
    }
}
