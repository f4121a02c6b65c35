package venuehunt.simulator.play;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import venuehunt.simulator.report.Measurements;
import venuehunt.simulator.walk.PlayArea;

/**
 * What all players of a crowd share.
 *
 * @param tickIntervalNs
 *            between ticks, until the server names another
 * @param epochNs
 *            where the phones' monotonic clocks begin, by {@code nanoTime}
 */
public record Game(String huntId, PlayArea area, CrowdThread thread, Measurements measurements, long tickIntervalNs,
        LongSupplier nanoTime, long epochNs, InstantSource clock) {
    /** Phones have been up for a day when the game begins, so that no fix has the time 0. */
    private static final long UPTIME_NS = TimeUnit.DAYS.toNanos(1);

    public static Game starting(String huntId, PlayArea area, CrowdThread thread, Measurements measurements,
            LongSupplier nanoTime, InstantSource clock) {
        return new Game(huntId, area, thread, measurements, TimeUnit.SECONDS.toNanos(1), nanoTime,
                nanoTime.getAsLong() - UPTIME_NS, clock);
    }

    long nowNs() {
        return nanoTime.getAsLong();
    }

    long wallMs() {
        return clock.millis();
    }
}
