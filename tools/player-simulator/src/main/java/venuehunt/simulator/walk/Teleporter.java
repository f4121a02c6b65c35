package venuehunt.simulator.walk;

import java.util.random.RandomGenerator;
import venuehunt.tile.LocalPoint;

/** A cheat who is beside a treasure as soon as it is shown, and somewhere else when none is for a while. */
public final class Teleporter implements Course {
    private static final double BESIDE_METRES = 2;
    private static final double PATIENCE_SECONDS = 10;

    private final PlayArea area;
    private final RandomGenerator random;
    private LocalPoint position;
    private boolean errand;
    private double idleSeconds;

    public Teleporter(PlayArea area, RandomGenerator random) {
        this.area = area;
        this.random = random;
        this.position = area.anywhere(random);
    }

    @Override
    public void advance(double seconds) {
        idleSeconds = errand ? 0 : idleSeconds + seconds;
        if (idleSeconds >= PATIENCE_SECONDS) {
            position = area.anywhere(random);
            idleSeconds = 0;
        }
    }

    @Override
    public LocalPoint position() {
        return position;
    }

    @Override
    public boolean headFor(LocalPoint goal) {
        errand = true;
        if (position.distanceMetres(goal) > BESIDE_METRES) {
            double direction = random.nextDouble() * 2 * Math.PI;
            position = new LocalPoint(goal.eastMetres() + BESIDE_METRES / 2 * Math.sin(direction),
                    goal.northMetres() + BESIDE_METRES / 2 * Math.cos(direction));
        }
        return true;
    }

    @Override
    public void wander() {
        errand = false;
    }
}
