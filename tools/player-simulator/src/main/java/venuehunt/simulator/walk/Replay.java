package venuehunt.simulator.walk;

import java.util.Arrays;
import java.util.List;
import venuehunt.tile.LocalPoint;

/** A way that was walked before, once again; stands still at its end. Noise is in it already. */
public final class Replay implements Course {
    static final double WALKING_METRES_PER_SECOND = 1.4;
    /** Recordings do not tell. */
    private static final double ACCURACY_METRES = 5;

    private final List<LocalPoint> points;
    private final double[] atSeconds;
    private double nowSeconds;

    /** A way of which no times are known, at an even pace. */
    public static Replay atWalkingPace(List<LocalPoint> points) {
        double[] atSeconds = new double[points.size()];
        for (int i = 1; i < atSeconds.length; i++) {
            atSeconds[i] = atSeconds[i - 1]
                    + points.get(i - 1).distanceMetres(points.get(i)) / WALKING_METRES_PER_SECOND;
        }
        return new Replay(points, atSeconds);
    }

    /**
     * A way with its times.
     *
     * @param points
     *            at least one
     * @param atSeconds
     *            when each was reached; from zero, never falling
     */
    public Replay(List<LocalPoint> points, double[] atSeconds) {
        if (points.isEmpty() || points.size() != atSeconds.length || atSeconds[0] != 0) {
            throw new IllegalArgumentException(points.size() + " points and " + atSeconds.length
                    + " times, expected as many, one at least and the first at zero");
        }
        this.points = List.copyOf(points);
        this.atSeconds = atSeconds.clone();
    }

    @Override
    public void advance(double seconds) {
        nowSeconds += seconds;
    }

    /** Straight from point to point. */
    @Override
    public LocalPoint position() {
        int found = Arrays.binarySearch(atSeconds, nowSeconds);
        if (found >= 0) {
            return points.get(found);
        }
        int next = -found - 1;
        if (next == points.size()) {
            return points.getLast();
        }
        LocalPoint from = points.get(next - 1);
        LocalPoint to = points.get(next);
        double part = (nowSeconds - atSeconds[next - 1]) / (atSeconds[next] - atSeconds[next - 1]);
        return new LocalPoint(from.eastMetres() + part * (to.eastMetres() - from.eastMetres()),
                from.northMetres() + part * (to.northMetres() - from.northMetres()));
    }

    @Override
    public double accuracyMetres() {
        return ACCURACY_METRES;
    }

    @Override
    public boolean headFor(LocalPoint goal) {
        return false;
    }

    @Override
    public void wander() {
        // the way is given
    }
}
