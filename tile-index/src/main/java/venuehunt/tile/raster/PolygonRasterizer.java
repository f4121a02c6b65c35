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
 * sorted: no list of active edges and no recursion, and the work is proportional to the border. Which row a corner
 * begins is computed once; counting and placing go by these whole numbers.
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
    /** A bound on memory, 256 MB: a fence of 100 km has a hundred thousand crossings. */
    private static final int MAX_CROSSINGS = 1 << 26;
    /** Far more than the rounding error of a crossing, which is below 1e-10 m. */
    private static final double SURELY_APART_METRES = 1e-8;

    private static final int FEW = 16;

    /** For each corner, ring after ring, the first row whose centres are not south of it. */
    private int[] cornerRows = new int[64];
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
        int corners = 0;
        for (double[] ring : rings) {
            countEdges(corners, ring.length / 2);
            corners += ring.length / 2;
        }
        allotRows();
        corners = 0;
        for (double[] ring : rings) {
            addCrossings(ring, corners);
            corners += ring.length / 2;
        }
        int from = 0;
        for (int row = 0; row < rows; row++) {
            sort(from, rowEnds[row]);
            giveRuns(southRow + row, from, rowEnds[row], consumer);
            from = rowEnds[row];
        }
    }

    private void measure(List<double[]> rings) {
        int south = Integer.MAX_VALUE;
        int north = Integer.MIN_VALUE;
        int corners = 0;
        for (double[] ring : rings) {
            if (ring.length % 2 != 0) {
                throw new IllegalArgumentException("Ring of " + ring.length + " coordinates; expected pairs");
            }
            if (cornerRows.length - corners < ring.length / 2) {
                cornerRows = Arrays.copyOf(cornerRows, Math.max(2 * cornerRows.length, corners + ring.length / 2));
            }
            for (int i = 0; i < ring.length; i += 2) {
                if (!Tile.inRange(ring[i], ring[i + 1])) {
                    throw new IllegalArgumentException("Point " + ring[i] + " m east, " + ring[i + 1]
                            + " m north is beyond the tiles of a frame, " + Tile.RANGE);
                }
                int row = firstCentreFrom(ring[i + 1]);
                south = Math.min(south, row);
                north = Math.max(north, row);
                cornerRows[corners++] = row;
            }
        }
        southRow = corners == 0 ? 0 : south;
        rows = corners == 0 ? 0 : north - south;
        if (rowEnds.length <= rows) {
            rowEnds = new int[rows + 1];
        }
        Arrays.fill(rowEnds, 0, rows + 1, 0);
    }

    private void countEdges(int firstCorner, int corners) {
        int from = firstCorner + corners - 1;
        for (int to = firstCorner; to < firstCorner + corners; to++) {
            rowEnds[Math.min(cornerRows[from], cornerRows[to]) - southRow]++;
            rowEnds[Math.max(cornerRows[from], cornerRows[to]) - southRow]--;
            from = to;
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

    private void addCrossings(double[] ring, int firstCorner) {
        int from = ring.length - 2;
        for (int to = 0; to < ring.length; to += 2) {
            int fromRow = cornerRows[firstCorner + from / 2];
            int toRow = cornerRows[firstCorner + to / 2];
            if (fromRow < toRow) {
                addCrossings(ring[from], ring[from + 1], ring[to], ring[to + 1], fromRow, toRow);
            } else if (toRow < fromRow) {
                addCrossings(ring[to], ring[to + 1], ring[from], ring[from + 1], toRow, fromRow);
            }
            from = to;
        }
    }

    /** Adds, for each row, the first tile whose centre is not west of the edge, which runs from south to north. */
    private void addCrossings(double east0, double north0, double east1, double north1, int fromRow, int toRow) {
        if (east0 == east1) {
            int first = firstCentreFrom(east0);
            for (int row = fromRow - southRow; row < toRow - southRow; row++) {
                crossings[rowEnds[row]++] = first;
            }
            return;
        }
        double slope = (east1 - east0) / (north1 - north0);
        // As a distance from half a metre west of the range, so that it is positive and cutting off rounds down.
        double start = east0 + (fromRow + 0.5 - north0) * slope - 0.5 - Tile.MIN + 1;
        for (int row = fromRow; row < toRow; row++) {
            double east = start + (row - fromRow) * slope;
            int west = (int) east;
            double beyond = east - west;
            int first = west + Tile.MIN;
            if (beyond < SURELY_APART_METRES || beyond > 1 - SURELY_APART_METRES) {
                int nearest = (int) Math.rint(east) + Tile.MIN - 1;
                first = isWestOf(nearest + 0.5, row + 0.5, east0, north0, east1, north1) ? nearest + 1 : nearest;
            }
            crossings[rowEnds[row - southRow]++] = first;
        }
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

    private void sort(int from, int to) {
        if (to - from > FEW) {
            Arrays.sort(crossings, from, to);
            return;
        }
        for (int i = from + 1; i < to; i++) {
            int crossing = crossings[i];
            int k = i;
            while (k > from && crossings[k - 1] > crossing) {
                crossings[k] = crossings[k - 1];
                k--;
            }
            crossings[k] = crossing;
        }
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
