package venuehunt.benchmarks.ticks;

import java.util.random.RandomGenerator;
import venuehunt.benchmarks.tiles.Positions;
import venuehunt.tile.VenueFrame;

/** A crowd that moves on by one second after each of them has had a turn, to and fro on straight ways. */
public final class Walkers {
    private static final int STEPS = 64;

    private final int count;
    private final Positions positions;
    private int walker;
    private int second;
    private int step;

    public Walkers(VenueFrame frame, double sideMetres, int count, RandomGenerator random) {
        this.count = count;
        positions = Positions.walks(frame, sideMetres, count, STEPS, random);
    }

    int count() {
        return count;
    }

    /** Whose turn comes now: 0 to the number of walkers, exclusive. */
    public int next() {
        if (++walker == count) {
            walker = 0;
            second++;
            int phase = second % (2 * STEPS - 2);
            step = Math.min(phase, 2 * STEPS - 2 - phase);
        }
        return walker;
    }

    /** Seconds since the start. */
    public int second() {
        return second;
    }

    public double latDegrees() {
        return positions.latDegrees()[walker * STEPS + step];
    }

    public double lngDegrees() {
        return positions.lngDegrees()[walker * STEPS + step];
    }
}
