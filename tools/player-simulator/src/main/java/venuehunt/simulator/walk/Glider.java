package venuehunt.simulator.walk;

import java.util.random.RandomGenerator;
import venuehunt.tile.LocalPoint;

/** A cheat who goes straight to the next treasure at {@value #METRES_PER_SECOND} m/s, over walls and stages. */
public final class Glider implements Course {
    static final double METRES_PER_SECOND = 15;

    private final PlayArea area;
    private final RandomGenerator random;
    private LocalPoint position;
    private LocalPoint goal;
    private boolean errand;

    public Glider(PlayArea area, RandomGenerator random) {
        this.area = area;
        this.random = random;
        this.position = area.anywhere(random);
        this.goal = position;
    }

    @Override
    public void advance(double seconds) {
        if (!errand && position.equals(goal)) {
            goal = area.anywhere(random);
        }
        double leftMetres = position.distanceMetres(goal);
        double part = leftMetres == 0 ? 1 : Math.min(1, METRES_PER_SECOND * seconds / leftMetres);
        position = part == 1
                ? goal
                : new LocalPoint(position.eastMetres() + part * (goal.eastMetres() - position.eastMetres()),
                        position.northMetres() + part * (goal.northMetres() - position.northMetres()));
    }

    @Override
    public LocalPoint position() {
        return position;
    }

    @Override
    public boolean headFor(LocalPoint there) {
        goal = there;
        errand = true;
        return true;
    }

    @Override
    public void wander() {
        errand = false;
    }
}
