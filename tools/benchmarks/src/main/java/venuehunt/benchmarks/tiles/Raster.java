package venuehunt.benchmarks.tiles;

import java.util.Arrays;
import venuehunt.tile.raster.PolygonRasterizer;

/** A byte for each tile of a square around the anchor: what both ways of filling polygons fill. */
final class Raster implements PolygonRasterizer.RunConsumer {
    private static final int SIDE = 2 * RingSet.HALF_METRES;

    private final byte[] tiles = new byte[SIDE * SIDE];
    private long filled;

    @Override
    public void run(int north, int eastFrom, int eastTo) {
        int row = (north + RingSet.HALF_METRES) * SIDE + RingSet.HALF_METRES;
        Arrays.fill(tiles, row + eastFrom, row + eastTo, (byte) 1);
        filled += eastTo - eastFrom;
    }

    /** How many tiles were filled so far; where polygons overlap, each counts. */
    long filled() {
        return filled;
    }

    boolean isFilledAs(Raster other) {
        return filled == other.filled && Arrays.equals(tiles, other.tiles);
    }
}
