package venuehunt.simulator.play;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import venuehunt.simulator.walk.DeadZones;
import venuehunt.tile.LocalPoint;

/**
 * Whether one phone has a network. It loses it where it enters a dead zone, and has it again outside or after some tens
 * of seconds, whichever is first: who stays in one is seen by some mast in the end, and keeps it until the next zone.
 */
final class Reception {
    private static final long MIN_OUTAGE_NS = TimeUnit.SECONDS.toNanos(20);
    private static final long MAX_OUTAGE_NS = TimeUnit.SECONDS.toNanos(90);

    private final DeadZones zones;
    private final RandomGenerator random;
    private boolean inZone;
    private long backAtNs;

    Reception(DeadZones zones, RandomGenerator random) {
        this.zones = zones;
        this.random = random;
    }

    /** To be asked at every step. */
    boolean isLost(LocalPoint here, long nowNs) {
        boolean wasInZone = inZone;
        inZone = zones.cover(here);
        if (inZone && !wasInZone) {
            backAtNs = nowNs + random.nextLong(MIN_OUTAGE_NS, MAX_OUTAGE_NS);
        }
        return inZone && nowNs - backAtNs < 0;
    }
}
