package venuehunt.geometry.shape;

import venuehunt.geometry.venue.Area;
import venuehunt.tile.LatLng;
import venuehunt.tile.LatLngExtent;

/** A boundary made ready to be asked, by any number of threads, whether points lie within. It never changes. */
public final class PreparedBoundary {
    private final LatLngExtent extent;
    private final AreaLocator area;

    public PreparedBoundary(Area boundary) {
        extent = boundary.extent();
        area = new AreaLocator(boundary);
    }

    /** As {@code ST_Covers} says it: on an edge is within. */
    public boolean covers(LatLng point) {
        double lng = extent.nearest(point.lngDegrees());
        return area.covers(lng, point.latDegrees(), Extent.of(lng, point.latDegrees()));
    }

    /** What it takes in memory. */
    public long bytes() {
        return area.bytes();
    }
}
