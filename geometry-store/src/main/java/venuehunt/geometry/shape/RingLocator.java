package venuehunt.geometry.shape;

import venuehunt.geometry.venue.Ring;

/**
 * On which side of a ring a point lies.
 * <p>
 * By the arithmetic of PostGIS ({@code point_in_ring} in liblwgeom): edges that run up past the point on its left count
 * one, those that run down there take one away, and a point is on an edge where the cross product is exactly 0 and the
 * point lies within the edge's extent. Of a point within a rounding error of an edge, exact arithmetic could say
 * something else than PostGIS; this says the same.
 * <p>
 * Edges are listed by slabs of latitude of the same height, so that a point is compared with those beside it only.
 * There are as many slabs as the lists may hold {@link #LISTED_PER_EDGE} entries for each edge, so that the memory for
 * a comb, where every edge is beside every point, stays in proportion to its corners too.
 */
final class RingLocator {
    enum Side {
        OUTSIDE, ON, INSIDE
    }

    private static final int EDGES_PER_SLAB = 2;
    private static final int LISTED_PER_EDGE = 4;
    /** To PostGIS a shorter edge, in degrees, is none. */
    private static final double NO_LENGTH = 1e-12;
    private static final long OBJECT_BYTES = 120;

    private final double[] lngs;
    private final double[] lats;
    private final double south;
    private final double north;
    private final double slabsPerDegree;
    /** Where the edges of each slab begin in {@link #edges}. */
    private final int[] starts;
    /** An edge is the number of the corner it starts from. */
    private final int[] edges;

    RingLocator(Ring ring) {
        int size = ring.size();
        lngs = new double[size + 1];
        lats = new double[size + 1];
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= size; i++) {
            lngs[i] = ring.lngDegrees(i % size);
            lats[i] = ring.latDegrees(i % size);
            least = Math.min(least, lats[i]);
            most = Math.max(most, lats[i]);
        }
        south = least;
        north = most;
        int slabs = Math.max(1, size / EDGES_PER_SLAB);
        while (slabs > 1 && listed(slabs) > (long) LISTED_PER_EDGE * size) {
            slabs /= 2;
        }
        slabsPerDegree = perDegree(slabs);
        starts = new int[slabs + 1];
        edges = list(starts);
    }

    Side side(double lng, double lat) {
        if (!(lat >= south && lat <= north)) {
            return Side.OUTSIDE;
        }
        int slab = slab(lat, slabsPerDegree, starts.length - 1);
        int winding = 0;
        for (int i = starts[slab]; i < starts[slab + 1]; i++) {
            int edge = edges[i];
            double lng1 = lngs[edge];
            double lat1 = lats[edge];
            double lng2 = lngs[edge + 1];
            double lat2 = lats[edge + 1];
            double left = (lng2 - lng1) * (lat - lat1) - (lng - lng1) * (lat2 - lat1);
            if (left == 0 && isBetween(lng, lng1, lng2) && isBetween(lat, lat1, lat2)) {
                return Side.ON;
            }
            if (lat1 <= lat && lat < lat2 && left > 0) {
                winding++;
            } else if (lat2 <= lat && lat < lat1 && left < 0) {
                winding--;
            }
        }
        return winding == 0 ? Side.OUTSIDE : Side.INSIDE;
    }

    /** What it takes in memory: its numbers, and its objects as a JVM lays them out. */
    long bytes() {
        return OBJECT_BYTES + (long) Double.BYTES * (lngs.length + lats.length)
                + (long) Integer.BYTES * (starts.length + edges.length);
    }

    private static boolean isBetween(double value, double one, double other) {
        return one < other ? value >= one && value <= other : value >= other && value <= one;
    }

    private int[] list(int[] begins) {
        int slabs = begins.length - 1;
        for (int edge = 0; edge < lats.length - 1; edge++) {
            for (int slab = first(edge, slabsPerDegree, slabs); slab <= last(edge, slabsPerDegree, slabs); slab++) {
                begins[slab + 1]++;
            }
        }
        for (int slab = 0; slab < slabs; slab++) {
            begins[slab + 1] += begins[slab];
        }
        int[] listed = new int[begins[slabs]];
        int[] next = begins.clone();
        for (int edge = 0; edge < lats.length - 1; edge++) {
            for (int slab = first(edge, slabsPerDegree, slabs); slab <= last(edge, slabsPerDegree, slabs); slab++) {
                listed[next[slab]++] = edge;
            }
        }
        return listed;
    }

    private long listed(int slabs) {
        double perDegree = perDegree(slabs);
        long listed = 0;
        for (int edge = 0; edge < lats.length - 1; edge++) {
            listed += last(edge, perDegree, slabs) - first(edge, perDegree, slabs) + 1;
        }
        return listed;
    }

    private double perDegree(int slabs) {
        return north > south ? slabs / (north - south) : 0;
    }

    private int first(int edge, double perDegree, int slabs) {
        return slab(Math.min(lats[edge], lats[edge + 1]), perDegree, slabs);
    }

    /** Before the first where the edge is too short to be one. */
    private int last(int edge, double perDegree, int slabs) {
        double width = lngs[edge + 1] - lngs[edge];
        double height = lats[edge + 1] - lats[edge];
        return width * width + height * height < NO_LENGTH * NO_LENGTH
                ? first(edge, perDegree, slabs) - 1
                : slab(Math.max(lats[edge], lats[edge + 1]), perDegree, slabs);
    }

    /** Never falls as the latitude rises, so an edge is listed for every point beside it, whatever was rounded. */
    private int slab(double lat, double perDegree, int slabs) {
        return Math.min((int) ((lat - south) * perDegree), slabs - 1);
    }
}
