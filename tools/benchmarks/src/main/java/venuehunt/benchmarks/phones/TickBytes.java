package venuehunt.benchmarks.phones;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import venuehunt.benchmarks.tiles.Positions;
import venuehunt.v1.PlayRequest;
import venuehunt.v1.PositionSource;
import venuehunt.v1.Tick;

/**
 * The ticks of one phone on the wire, made ready once: only place and time are written into a copy, since they are
 * where they were in each of them. All ask for a verdict, so that each has an answer.
 */
public final class TickBytes {
    /** Phones that have run for some days: their milliseconds take five bytes, now and for a year to come. */
    static final long FIRST_FIX_MS = 1L << 29;
    static final long START_NS = System.nanoTime();

    private static final VarHandle LITTLE_DOUBLE = MethodHandles.byteArrayViewVarHandle(double[].class,
            ByteOrder.LITTLE_ENDIAN);
    private static final int LAT_AT = 3;
    private static final int LNG_AT = 12;
    private static final int FIX_AT = 31;
    private static final int FIX_BYTES = 5;
    private static final byte[] READY = PlayRequest.newBuilder()
            .setTick(Tick.newBuilder().setLatDegrees(1).setLngDegrees(1).setHorizontalAccuracyMetres(5)
                    .setHeadingDegrees(90).setFixMonotonicMs(FIRST_FIX_MS).setFixWallMs(1_800_000_000_000L)
                    .setSource(PositionSource.POSITION_SOURCE_FUSED).setVerdictRequested(true))
            .build().toByteArray();

    private final Positions places;
    private final int first;
    private final int count;
    private int next;
    private long fixMs = FIRST_FIX_MS;

    /** A phone that goes to and fro between the places from {@code first} on; one place: that stands still. */
    public TickBytes(Positions places, int first, int count) {
        this.places = places;
        this.first = first;
        this.count = count;
    }

    /**
     * The next tick.
     *
     * @param dueNs
     *            {@link System#nanoTime} when it is due. The phone's clock follows it from stream to stream, and rises
     *            by one millisecond at least from tick to tick
     */
    byte[] next(long dueNs) {
        fixMs = Math.max(fixMs + 1, FIRST_FIX_MS + (dueNs - START_NS) / 1_000_000);
        int place = first + place();
        byte[] tick = READY.clone();
        LITTLE_DOUBLE.set(tick, LAT_AT, places.latDegrees()[place]);
        LITTLE_DOUBLE.set(tick, LNG_AT, places.lngDegrees()[place]);
        long rest = fixMs;
        for (int i = 0; i < FIX_BYTES - 1; i++) {
            tick[FIX_AT + i] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        tick[FIX_AT + FIX_BYTES - 1] = (byte) rest;
        return tick;
    }

    private int place() {
        if (count == 1) {
            return 0;
        }
        int there = next++ % (2 * count - 2);
        return Math.min(there, 2 * count - 2 - there);
    }
}
