package venuehunt.geometry.shape;

import java.util.Arrays;
import java.util.List;
import venuehunt.geometry.shape.RingLocator.Side;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.Polygon;

/** Whether points lie in an area, as {@code ST_Covers} says it: on an edge is in, also on the edge of a hole. */
final class AreaLocator {
    private final Extent extent;
    private final RingLocator[][] polygons;

    AreaLocator(Area area) {
        extent = Extent.of(area);
        polygons = area.polygons().stream().map(AreaLocator::rings).toArray(RingLocator[][]::new);
    }

    private static RingLocator[] rings(Polygon polygon) {
        List<RingLocator> rings = polygon.rings().stream().map(RingLocator::new).toList();
        return rings.toArray(RingLocator[]::new);
    }

    /** What it takes in memory. */
    long bytes() {
        return Arrays.stream(polygons).flatMap(Arrays::stream).mapToLong(RingLocator::bytes).sum();
    }

    Extent extent() {
        return extent;
    }

    /**
     * Whether the point is in.
     *
     * @param point
     *            its extent
     */
    boolean covers(double lng, double lat, Extent point) {
        if (!extent.contains(point)) {
            return false;
        }
        for (RingLocator[] rings : polygons) {
            if (covers(rings, lng, lat)) {
                return true;
            }
        }
        return false;
    }

    /** The shell comes first. */
    private static boolean covers(RingLocator[] rings, double lng, double lat) {
        Side ofShell = rings[0].side(lng, lat);
        if (ofShell != Side.INSIDE) {
            return ofShell == Side.ON;
        }
        for (int i = 1; i < rings.length; i++) {
            Side ofHole = rings[i].side(lng, lat);
            if (ofHole != Side.OUTSIDE) {
                return ofHole == Side.ON;
            }
        }
        return true;
    }
}
