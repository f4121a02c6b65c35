package venuehunt.benchmarks.others;

import java.util.Optional;
import venuehunt.benchmarks.tiles.RingSet;

/** A program that turns polygons into tiles. */
public interface OtherTool {
    String name();

    /**
     * The time for one ring in nanoseconds, of the fastest run and of the median run; empty where the program is not
     * installed.
     */
    Optional<double[]> ringNs(RingSet rings) throws Exception;
}
