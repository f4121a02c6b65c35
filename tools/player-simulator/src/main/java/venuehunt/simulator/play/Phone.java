package venuehunt.simulator.play;

import venuehunt.simulator.walk.Course;
import venuehunt.simulator.walk.PlayArea;
import venuehunt.tile.LatLng;
import venuehunt.tile.LocalPoint;
import venuehunt.v1.PositionSource;
import venuehunt.v1.Tick;

/** A phone on its course, and what it tells of that. */
final class Phone {
    private static final double NANOS_PER_SECOND = 1e9;

    private final PlayArea area;
    private final Course course;
    private final boolean mocked;
    private long movedAtNs;

    /**
     * @param mocked
     *            whether its operating system says of its positions that an app makes them up
     */
    Phone(PlayArea area, Course course, boolean mocked, long nowNs) {
        this.area = area;
        this.course = course;
        this.mocked = mocked;
        this.movedAtNs = nowNs;
    }

    LocalPoint position() {
        return course.position();
    }

    boolean headFor(LocalPoint goal) {
        return course.headFor(goal);
    }

    void wander() {
        course.wander();
    }

    void moveUntil(long nowNs) {
        course.advance(Math.max(0, nowNs - movedAtNs) / NANOS_PER_SECOND);
        movedAtNs = Math.max(movedAtNs, nowNs);
    }

    /** The report of the position at {@link #moveUntil}. */
    Tick tick(long fixMonotonicMs, long fixWallMs, boolean verdictRequested) {
        LatLng seen = area.toLatLng(course.seen());
        return Tick.newBuilder().setLatDegrees(seen.latDegrees()).setLngDegrees(seen.lngDegrees())
                .setHorizontalAccuracyMetres((float) course.accuracyMetres()).setFixMonotonicMs(fixMonotonicMs)
                .setFixWallMs(fixWallMs).setSource(PositionSource.POSITION_SOURCE_GPS).setMocked(mocked)
                .setVerdictRequested(verdictRequested).build();
    }
}
