package venuehunt.simulator.walk;

import java.util.random.RandomGenerator;
import venuehunt.tile.LocalPoint;

/** A cheat who walks, and every half minute or so is somewhere else at once. */
public final class Jumper implements Course {
    private static final double MIN_STAY_SECONDS = 20;
    private static final double MAX_STAY_SECONDS = 60;

    private final PlayArea area;
    private final RandomGenerator random;
    private Walk walk;
    private double staysSeconds;

    public Jumper(PlayArea area, RandomGenerator random) {
        this.area = area;
        this.random = random;
        this.walk = new Walk(area, random);
        this.staysSeconds = anyStay();
    }

    @Override
    public void advance(double seconds) {
        walk.advance(seconds);
        staysSeconds -= seconds;
        if (staysSeconds <= 0) {
            walk = new Walk(area, random);
            staysSeconds = anyStay();
        }
    }

    private double anyStay() {
        return random.nextDouble(MIN_STAY_SECONDS, MAX_STAY_SECONDS);
    }

    @Override
    public LocalPoint position() {
        return walk.position();
    }

    @Override
    public boolean headFor(LocalPoint goal) {
        return walk.headFor(goal);
    }

    @Override
    public void wander() {
        walk.wander();
    }
}
