package venuehunt.simulator.play;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import venuehunt.simulator.report.Measurements;
import venuehunt.simulator.walk.DeadZones;
import venuehunt.simulator.walk.PlayArea;

/**
 * What all players of a crowd share.
 *
 * @param welcomeWithinNs
 *            of a join, else it is given up and tried again
 * @param epochNs
 *            where the phones' monotonic clocks begin, by {@code nanoTime}
 */
public record Game(String huntId, PlayArea area, DeadZones deadZones, Pace pace, long welcomeWithinNs,
        CrowdThread thread, Measurements measurements, LongSupplier nanoTime, long epochNs, InstantSource clock) {
    /** A server that lets connections in at a pace of its own may take so long. */
    private static final long WELCOME_WITHIN_NS = TimeUnit.SECONDS.toNanos(20);
    /** Phones have been up for a day when the game begins, so that no fix has the time 0. */
    private static final long UPTIME_NS = TimeUnit.DAYS.toNanos(1);

    public static Game starting(String huntId, PlayArea area, DeadZones deadZones, Pace pace, CrowdThread thread,
            Measurements measurements, LongSupplier nanoTime, InstantSource clock) {
        return new Game(huntId, area, deadZones, pace, WELCOME_WITHIN_NS, thread, measurements, nanoTime,
                nanoTime.getAsLong() - UPTIME_NS, clock);
    }

    long nowNs() {
        return nanoTime.getAsLong();
    }

    long wallMs() {
        return clock.millis();
    }
}
