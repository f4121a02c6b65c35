package venuehunt.simulator.play;

import java.util.random.RandomGenerator;
import venuehunt.simulator.walk.GpsNoise;
import venuehunt.simulator.walk.PlayArea;
import venuehunt.simulator.walk.Walk;
import venuehunt.tile.LatLng;
import venuehunt.tile.LocalPoint;
import venuehunt.v1.PositionSource;
import venuehunt.v1.Tick;

/** A person on foot with a phone in hand: the truth, and what the phone makes of it. */
final class Phone {
    private static final double MIN_SIGMA_METRES = 2;
    private static final double MAX_SIGMA_METRES = 3;
    private static final double MIN_CORRELATION_SECONDS = 30;
    private static final double MAX_CORRELATION_SECONDS = 60;
    private static final double NANOS_PER_SECOND = 1e9;

    private final PlayArea area;
    private final Walk walk;
    private final GpsNoise noise;
    private long movedAtNs;

    /**
     * @param random
     *            of nothing else, so that the walk is the same whatever the network does
     */
    Phone(PlayArea area, RandomGenerator random, long nowNs) {
        this.area = area;
        this.walk = new Walk(area, random);
        this.noise = new GpsNoise(random.nextDouble(MIN_SIGMA_METRES, MAX_SIGMA_METRES),
                random.nextDouble(MIN_CORRELATION_SECONDS, MAX_CORRELATION_SECONDS), random);
        this.movedAtNs = nowNs;
    }

    LocalPoint position() {
        return walk.position();
    }

    boolean headFor(LocalPoint goal) {
        return walk.headFor(goal);
    }

    void wander() {
        walk.wander();
    }

    void moveUntil(long nowNs) {
        double seconds = Math.max(0, nowNs - movedAtNs) / NANOS_PER_SECOND;
        walk.advance(seconds);
        noise.advance(seconds);
        movedAtNs = Math.max(movedAtNs, nowNs);
    }

    /** The report of the position at {@link #moveUntil}, with an answer asked for. */
    Tick tick(long fixMonotonicMs, long fixWallMs) {
        LatLng seen = area.toLatLng(noise.seenAt(walk.position()));
        return Tick.newBuilder().setLatDegrees(seen.latDegrees()).setLngDegrees(seen.lngDegrees())
                .setHorizontalAccuracyMetres((float) noise.accuracyMetres()).setFixMonotonicMs(fixMonotonicMs)
                .setFixWallMs(fixWallMs).setSource(PositionSource.POSITION_SOURCE_GPS).setVerdictRequested(true)
                .build();
    }

}
