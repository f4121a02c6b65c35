package venuehunt.benchmarks.others;

import java.util.Optional;
import venuehunt.benchmarks.ticks.Meadows;

/** A program that says which treasures lie within 5 m of a point. */
public interface TreasureSearch {
    String name();

    /**
     * The processor time that one question takes the program, in nanoseconds, of the fastest run and of the median run;
     * empty where the program is not installed. Not the time of its client, nor of the way between: what a core could
     * answer that had nothing else to do, as the figures of the engine are.
     */
    Optional<double[]> questionNs(Meadows meadows) throws Exception;
}
