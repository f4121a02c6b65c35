package venuehunt.benchmarks.tiles;

import java.util.Arrays;

/**
 * The textbook's way to fill one ring, as fast as it comes: edge by edge the crossings of each row by adding up the
 * slope, sorted into their row as they come, every second stretch filled. What is on an edge, or within a rounding
 * error of it, goes either way. Takes rings of up to {@value #MAX_ROWS} rows and {@value #MAX_CROSSINGS} crossings a
 * row.
 */
final class PlainScanline {
    private static final int MAX_ROWS = 2 * RingSet.HALF_METRES;
    private static final int MAX_CROSSINGS = 32;

    private final double[] crossings = new double[MAX_ROWS * MAX_CROSSINGS];
    private final int[] counts = new int[MAX_ROWS];

    void fill(double[] ring, Raster raster) {
        double south = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < ring.length; i += 2) {
            south = Math.min(south, ring[i]);
            north = Math.max(north, ring[i]);
        }
        int southRow = (int) Math.ceil(south - 0.5);
        int rows = (int) Math.ceil(north - 0.5) - southRow;
        Arrays.fill(counts, 0, rows, 0);
        for (int from = ring.length - 2, to = 0; to < ring.length; from = to, to += 2) {
            if (ring[from + 1] < ring[to + 1]) {
                cross(ring[from], ring[from + 1], ring[to], ring[to + 1], southRow);
            } else {
                cross(ring[to], ring[to + 1], ring[from], ring[from + 1], southRow);
            }
        }
        for (int row = 0; row < rows; row++) {
            int first = row * MAX_CROSSINGS;
            for (int i = first; i < first + counts[row]; i += 2) {
                int eastFrom = (int) Math.ceil(crossings[i] - 0.5);
                int eastTo = (int) Math.ceil(crossings[i + 1] - 0.5);
                raster.run(southRow + row, eastFrom, eastTo);
            }
        }
    }

    private void cross(double east0, double north0, double east1, double north1, int southRow) {
        int from = (int) Math.ceil(north0 - 0.5);
        int to = (int) Math.ceil(north1 - 0.5);
        double slope = (east1 - east0) / (north1 - north0);
        double east = east0 + (from + 0.5 - north0) * slope;
        for (int row = from - southRow; row < to - southRow; row++) {
            int first = row * MAX_CROSSINGS;
            int i = first + counts[row]++;
            while (i > first && crossings[i - 1] > east) {
                crossings[i] = crossings[i - 1];
                i--;
            }
            crossings[i] = east;
            east += slope;
        }
    }
}
