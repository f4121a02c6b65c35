package venuehunt.tile.raster;

import java.util.Arrays;

/** Stretches of tiles in the order in which they were added, and a place from which they are read. */
public final class TileRuns implements PolygonRasterizer.RunConsumer {
    private static final int FIELDS = 3;

    private int[] fields = new int[16 * FIELDS];
    private int length;
    private int next;

    @Override
    public void run(int north, int eastFrom, int eastTo) {
        if (length == fields.length) {
            fields = Arrays.copyOf(fields, 2 * length);
        }
        fields[length++] = north;
        fields[length++] = eastFrom;
        fields[length++] = eastTo;
    }

    /** Reads from the first run again. */
    public void rewind() {
        next = 0;
    }

    /** Reads the runs that come next in rows below {@code northEnd}. */
    public void takeBelow(int northEnd, PolygonRasterizer.RunConsumer consumer) {
        while (next < length && fields[next] < northEnd) {
            consumer.run(fields[next], fields[next + 1], fields[next + 2]);
            next += FIELDS;
        }
    }
}
