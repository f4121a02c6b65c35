package venuehunt.geometry.shape;

import venuehunt.geometry.venue.Area;
import venuehunt.tile.LatLng;
import venuehunt.tile.LatLngExtent;

/** A boundary made ready to be asked, by any number of threads, whether points lie within. It never changes. */
public final class PreparedBoundary {
    private final LatLngExtent extent;
    private final AreaLocator area;
    private final int vertices;

    public PreparedBoundary(Area boundary) {
        extent = boundary.extent();
        area = new AreaLocator(boundary);
        vertices = boundary.vertices();
    }

    /** As {@code ST_Covers} says it: on an edge is within. */
    public boolean covers(LatLng point) {
        double lng = extent.nearest(point.lngDegrees());
        return area.covers(lng, point.latDegrees(), Extent.of(lng, point.latDegrees()));
    }

    /** Corners: by them goes the memory it takes. */
    public int vertices() {
        return vertices;
    }
}
