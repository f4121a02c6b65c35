package venuehunt.simulator.walk;

import java.util.random.RandomGenerator;
import venuehunt.tile.LocalPoint;

/** An honest person on foot with a phone in hand. */
public final class Walker implements Course {
    private final Walk walk;
    private final GpsNoise noise;

    public Walker(PlayArea area, GpsQuality quality, RandomGenerator random) {
        this.walk = new Walk(area, random);
        this.noise = new GpsNoise(quality.ofOnePhone(random), random);
    }

    @Override
    public void advance(double seconds) {
        walk.advance(seconds);
        noise.advance(seconds);
    }

    @Override
    public LocalPoint position() {
        return walk.position();
    }

    @Override
    public LocalPoint seen() {
        return noise.seenAt(walk.position());
    }

    @Override
    public double accuracyMetres() {
        return noise.accuracyMetres();
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
