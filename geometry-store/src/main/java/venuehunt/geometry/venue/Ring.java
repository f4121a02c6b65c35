package venuehunt.geometry.venue;

import java.util.Arrays;

/**
 * A closed ring without its closing point, as somebody drew it: whether its numbers are finite, in range and enough is
 * for the intake to say. Longitudes are continuous along a map and may run past 180.
 */
public final class Ring {
    private final double[] latDegrees;
    private final double[] lngDegrees;

    /** A ring through these points: as many latitudes as longitudes. */
    public Ring(double[] latDegrees, double[] lngDegrees) {
        if (latDegrees.length != lngDegrees.length) {
            throw new IllegalArgumentException(
                    latDegrees.length + " latitudes and " + lngDegrees.length
                            + " longitudes, expected as many of each");
        }
        this.latDegrees = latDegrees.clone();
        this.lngDegrees = lngDegrees.clone();
    }

    /** Number of points. */
    public int size() {
        return latDegrees.length;
    }

    public double latDegrees(int index) {
        return latDegrees[index];
    }

    public double lngDegrees(int index) {
        return lngDegrees[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ring ring && Arrays.equals(latDegrees, ring.latDegrees)
                && Arrays.equals(lngDegrees, ring.lngDegrees);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(latDegrees) + Arrays.hashCode(lngDegrees);
    }

    @Override
    public String toString() {
        return "ring of " + size() + " points";
    }
}
