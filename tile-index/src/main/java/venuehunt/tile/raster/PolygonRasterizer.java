package venuehunt.tile.raster;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import venuehunt.tile.Tile;

/**
 * Which tiles a polygon owns: those whose centre lies in it.
 *
 * <p>
 * A scan line through the centres of each row of tiles crosses the edges of all rings; every second stretch between
 * crossings is inside (even-odd rule, so the sense of the rings does not matter and a hole is just another ring). First
 * the crossings of each row are counted, then written into one array at the place of their row, then each row is
 * sorted: no list of active edges and no recursion, and the work is proportional to the border.
 *
 * <p>
 * <b>On the edge.</b> A centre exactly on an edge belongs to the side east of it, or north of it if the edge runs east.
 * Whether a centre is on an edge is decided exactly (by {@link BigDecimal} where rounding could matter), and by the
 * edge's ends in one order whichever way the ring runs. So of two polygons that share an edge exactly one owns each
 * tile along it.
 *
 * <p>
 * Keeps its arrays for the next polygon. Not for use by two threads at once.
 */
public final class PolygonRasterizer {
    /** A bound on memory, 256 MB: a fence of 100 km has half a million crossings. */
    private static final int MAX_CROSSINGS = 1 << 26;
    /** Far more than the rounding error of a crossing, which is below 1e-10 m. */
    private static final double SURELY_APART_METRES = 1e-8;

    private int[] rowEnds = new int[256];
    private int[] crossings = new int[1024];
    private int southRow;
    private int rows;

    /** Takes a stretch of tiles of one row. */
    @FunctionalInterface
    public interface RunConsumer {
        /** Tiles from {@code eastFrom} up to, not including, {@code eastTo}. */
        void run(int north, int eastFrom, int eastTo);
    }

    /**
     * Gives the tiles of a polygon, row by row from the south and each row from the west, in the longest stretches
     * possible.
     *
     * @param rings
     *            shell and holes; each as east and north of its points in metres, one after the other, closed by itself
     * @throws IllegalArgumentException
     *             if a point is beyond the tiles of a frame or not a number, a ring has an odd number of coordinates,
     *             or the edges cross more than 67 million rows of tiles altogether
     */
    public void rasterize(List<double[]> rings, RunConsumer consumer) {
        measure(rings);
        for (double[] ring : rings) {
            countEdges(ring);
        }
        allotRows();
        for (double[] ring : rings) {
            addCrossings(ring);
        }
        int from = 0;
        for (int row = 0; row < rows; row++) {
            Arrays.sort(crossings, from, rowEnds[row]);
            giveRuns(southRow + row, from, rowEnds[row], consumer);
            from = rowEnds[row];
        }
    }

    private void measure(List<double[]> rings) {
        double south = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (double[] ring : rings) {
            if (ring.length % 2 != 0) {
                throw new IllegalArgumentException("Ring of " + ring.length + " coordinates; expected pairs");
            }
            for (int i = 0; i < ring.length; i += 2) {
                if (!Tile.inRange(ring[i], ring[i + 1])) {
                    throw new IllegalArgumentException("Point " + ring[i] + " m east, " + ring[i + 1]
                            + " m north is beyond the tiles of a frame, " + Tile.RANGE);
                }
                south = Math.min(south, ring[i + 1]);
                north = Math.max(north, ring[i + 1]);
            }
        }
        boolean empty = south > north;
        southRow = empty ? 0 : firstCentreFrom(south);
        rows = empty ? 0 : firstCentreFrom(north) - southRow;
        if (rowEnds.length <= rows) {
            rowEnds = new int[rows + 1];
        }
        Arrays.fill(rowEnds, 0, rows + 1, 0);
    }

    private void countEdges(double[] ring) {
        for (int from = ring.length - 2, to = 0; to < ring.length; from = to, to += 2) {
            int row = firstCentreFrom(ring[from + 1]) - southRow;
            int otherRow = firstCentreFrom(ring[to + 1]) - southRow;
            rowEnds[Math.min(row, otherRow)]++;
            rowEnds[Math.max(row, otherRow)]--;
        }
    }

    /**
     * Turns how many edges more each row has than the one before into where the row's crossings begin. Adding crossings
     * moves that on to where they end.
     */
    private void allotRows() {
        long total = 0;
        int edges = 0;
        for (int row = 0; row < rows; row++) {
            edges += rowEnds[row];
            rowEnds[row] = (int) total;
            total += edges;
            if (total > MAX_CROSSINGS) {
                throw new IllegalArgumentException(
                        "The edges cross more than " + MAX_CROSSINGS + " rows of tiles altogether");
            }
        }
        if (crossings.length < total) {
            crossings = new int[(int) total];
        }
    }

    private void addCrossings(double[] ring) {
        for (int from = ring.length - 2, to = 0; to < ring.length; from = to, to += 2) {
            if (ring[from + 1] <= ring[to + 1]) {
                addCrossings(ring[from], ring[from + 1], ring[to], ring[to + 1]);
            } else {
                addCrossings(ring[to], ring[to + 1], ring[from], ring[from + 1]);
            }
        }
    }

    private void addCrossings(double east0, double north0, double east1, double north1) {
        int end = firstCentreFrom(north1);
        for (int row = firstCentreFrom(north0); row < end; row++) {
            crossings[rowEnds[row - southRow]++] = firstEastOf(east0, north0, east1, north1, row + 0.5);
        }
    }

    /** The first tile of a row whose centre is not west of the edge, which runs from south to north. */
    private static int firstEastOf(double east0, double north0, double east1, double north1, double centreNorth) {
        if (east0 == east1) {
            return firstCentreFrom(east0);
        }
        double east = east0 + (centreNorth - north0) / (north1 - north0) * (east1 - east0) - 0.5;
        double nearest = Math.rint(east);
        if (Math.abs(east - nearest) > SURELY_APART_METRES) {
            return (int) Math.ceil(east);
        }
        boolean west = isWestOf(nearest + 0.5, centreNorth, east0, north0, east1, north1);
        return (int) nearest + (west ? 1 : 0);
    }

    private static boolean isWestOf(double pointEast, double pointNorth, double east0, double north0, double east1,
            double north1) {
        BigDecimal east = new BigDecimal(east0);
        BigDecimal north = new BigDecimal(north0);
        BigDecimal point = new BigDecimal(pointEast).subtract(east)
                .multiply(new BigDecimal(north1).subtract(north));
        BigDecimal edge = new BigDecimal(pointNorth).subtract(north).multiply(new BigDecimal(east1).subtract(east));
        return point.compareTo(edge) < 0;
    }

    /**
     * The least tile coordinate whose centre is at or beyond a value. The subtraction may round down to the whole
     * number just below, but not past it.
     */
    private static int firstCentreFrom(double metres) {
        int first = (int) Math.ceil(metres - 0.5);
        return first + 0.5 < metres ? first + 1 : first;
    }

    private void giveRuns(int north, int from, int to, RunConsumer consumer) {
        int i = from;
        while (i < to) {
            int eastFrom = crossings[i];
            int eastTo = crossings[i + 1];
            i += 2;
            while (i < to && crossings[i] == eastTo) {
                eastTo = crossings[i + 1];
                i += 2;
            }
            if (eastFrom < eastTo) {
                consumer.run(north, eastFrom, eastTo);
            }
        }
    }
}
