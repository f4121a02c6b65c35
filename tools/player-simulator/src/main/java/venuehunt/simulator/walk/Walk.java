package venuehunt.simulator.walk;

import java.util.random.RandomGenerator;
import venuehunt.tile.LocalPoint;

/**
 * A person on foot: walks straight to a waypoint at an even pace, then picks another. Never leaves the play area and
 * never moves faster than {@value #MAX_SPEED_METRES_PER_SECOND} m/s. The same seed and the same calls give the same
 * walk.
 */
public final class Walk {
    public static final double MIN_SPEED_METRES_PER_SECOND = 0.8;
    public static final double MAX_SPEED_METRES_PER_SECOND = 1.8;

    private static final double MAX_LEG_METRES = 80;
    private static final int TURNS_PER_CHOICE = 16;

    private final PlayArea area;
    private final RandomGenerator random;
    private LocalPoint position;
    private LocalPoint waypoint;
    private boolean errand;
    private double speedMetresPerSecond;

    /** Starts at a place of its own choice. */
    public Walk(PlayArea area, RandomGenerator random) {
        this(area, area.anywhere(random), random);
    }

    /** Starts at the given place, which must lie in the area. */
    public Walk(PlayArea area, LocalPoint start, RandomGenerator random) {
        if (!area.contains(start)) {
            throw new IllegalArgumentException("start " + start + ", expected a place in the play area");
        }
        this.area = area;
        this.random = random;
        this.position = start;
        this.waypoint = start;
        this.speedMetresPerSecond = anySpeed();
    }

    public LocalPoint position() {
        return position;
    }

    /**
     * Walk there and wait there, until {@link #wander}.
     *
     * @return false, and nothing changed, when no straight way leads there
     */
    public boolean headFor(LocalPoint goal) {
        if (errand && goal.equals(waypoint)) {
            return true;
        }
        if (!area.clear(position, goal)) {
            return false;
        }
        waypoint = goal;
        errand = true;
        return true;
    }

    /** Wherever chance leads. */
    public void wander() {
        if (errand) {
            errand = false;
            waypoint = position;
        }
    }

    /** Lets time pass. A leg that ends meanwhile ends the movement: people stop before they turn. */
    public void advance(double seconds) {
        if (seconds < 0 || !Double.isFinite(seconds)) {
            throw new IllegalArgumentException("seconds " + seconds + ", expected zero or more");
        }
        if (!errand && position.equals(waypoint)) {
            chooseLeg();
        }
        step(speedMetresPerSecond * seconds);
    }

    private void step(double metres) {
        double east = waypoint.eastMetres() - position.eastMetres();
        double north = waypoint.northMetres() - position.northMetres();
        double left = Math.hypot(east, north);
        LocalPoint next = left <= metres
                ? waypoint
                : new LocalPoint(position.eastMetres() + east / left * metres,
                        position.northMetres() + north / left * metres);
        if (area.contains(next)) {
            position = next;
        } else { // a corner that the line stepped over: turn round
            errand = false;
            waypoint = position;
        }
    }

    /** Tries directions; each try halves the way, so that narrow places are left in small steps. */
    private void chooseLeg() {
        double reachMetres = MAX_LEG_METRES;
        for (int turn = 0; turn < TURNS_PER_CHOICE; turn++) {
            double direction = random.nextDouble() * 2 * Math.PI;
            double metres = Math.sqrt(random.nextDouble()) * reachMetres;
            LocalPoint candidate = new LocalPoint(position.eastMetres() + metres * Math.sin(direction),
                    position.northMetres() + metres * Math.cos(direction));
            if (area.clear(position, candidate)) {
                waypoint = candidate;
                speedMetresPerSecond = anySpeed();
                return;
            }
            reachMetres = Math.max(2, reachMetres / 2);
        }
    }

    private double anySpeed() {
        return MIN_SPEED_METRES_PER_SECOND
                + random.nextDouble() * (MAX_SPEED_METRES_PER_SECOND - MIN_SPEED_METRES_PER_SECOND);
    }
}
