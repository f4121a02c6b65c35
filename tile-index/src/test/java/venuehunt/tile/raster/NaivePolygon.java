package venuehunt.tile.raster;

import java.util.List;

/**
 * The rule of {@link PolygonRasterizer} for one tile at a time: its centre is inside if an odd number of edges is west
 * of it or through it. Exact as long as products of two differences of coordinates are, as with multiples of 1/8.
 */
public record NaivePolygon(List<double[]> rings) {

    public boolean owns(int east, int north) {
        boolean inside = false;
        for (double[] ring : rings) {
            for (int i = 0; i < ring.length; i += 2) {
                int j = (i + 2) % ring.length;
                inside ^= ring[i + 1] <= ring[j + 1]
                        ? notWestOf(east + 0.5, north + 0.5, ring[i], ring[i + 1], ring[j], ring[j + 1])
                        : notWestOf(east + 0.5, north + 0.5, ring[j], ring[j + 1], ring[i], ring[i + 1]);
            }
        }
        return inside;
    }

    private static boolean notWestOf(double east, double north, double east0, double north0, double east1,
            double north1) {
        return north0 <= north && north < north1
                && (east - east0) * (north1 - north0) >= (north - north0) * (east1 - east0);
    }
}
