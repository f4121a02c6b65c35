package venuehunt.geometry.shape;

import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.Ring;

/**
 * The extent of a shape as PostGIS keeps it: in floats, rounded outwards. What it does not contain, {@code ST_Covers}
 * denies without looking at an edge.
 */
record Extent(float south, float north, float west, float east) {
    private static final Extent NOWHERE = new Extent(Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY,
            Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);

    static Extent of(double lng, double lat) {
        return new Extent(down(lat), up(lat), down(lng), up(lng));
    }

    static Extent of(Area area) {
        Extent extent = NOWHERE;
        for (Ring ring : area.rings().toList()) {
            for (int i = 0; i < ring.size(); i++) {
                extent = extent.with(of(ring.lngDegrees(i), ring.latDegrees(i)));
            }
        }
        return extent;
    }

    /** Contains nothing where there are none. */
    static Extent around(Extent... extents) {
        Extent all = NOWHERE;
        for (Extent extent : extents) {
            all = all.with(extent);
        }
        return all;
    }

    boolean contains(Extent other) {
        return other.south >= south && other.north <= north && other.west >= west && other.east <= east;
    }

    private Extent with(Extent other) {
        return new Extent(Math.min(south, other.south), Math.max(north, other.north), Math.min(west, other.west),
                Math.max(east, other.east));
    }

    private static float down(double value) {
        float near = (float) value;
        return near <= value ? near : Math.nextDown(near);
    }

    private static float up(double value) {
        float near = (float) value;
        return near >= value ? near : Math.nextUp(near);
    }
}
