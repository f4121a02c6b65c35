package venuehunt.benchmarks.others;

import java.io.IOException;
import java.util.Arrays;
import venuehunt.benchmarks.ticks.Meadows;
import venuehunt.benchmarks.ticks.Walkers;

/** Asks a server as the walkers walk, and watches its clock. */
record Questions(Meadows meadows, int perRun, ProcessorTime server) {
    private static final int RUNS = 7;

    @FunctionalInterface
    interface Asked {
        /** How many treasures were found. */
        int found(int venue, double latDegrees, double lngDegrees) throws Exception;
    }

    /** For one question, of the fastest run and of the median run. */
    double[] ns(Asked asked) throws Exception {
        double[] ns = new double[RUNS];
        for (int run = -1; run < RUNS; run++) {
            long found = 0;
            long before = server.ns();
            for (int i = 0; i < perRun; i++) {
                int venue = meadows.next();
                Walkers walkers = meadows.walkers(venue);
                walkers.next();
                found += asked.found(venue, walkers.latDegrees(), walkers.lngDegrees());
            }
            ns[Math.max(0, run)] = (double) (server.ns() - before) / perRun; // the warm-up's is overwritten
            check(found);
        }
        Arrays.sort(ns);
        return new double[]{ns[0], ns[RUNS / 2]};
    }

    private void check(long found) throws IOException {
        double each = (double) found / perRun;
        if (Math.abs(each / meadows.inReach() - 1) > 0.2) {
            throw new IOException("found " + each + " treasures at a question, expected about " + meadows.inReach());
        }
    }
}
