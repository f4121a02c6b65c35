package venuehunt.uploader.plan;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import venuehunt.tile.LatLng;
import venuehunt.tile.LatLngPolygon;

/** Areas as they are laid out in tiles. */
public final class TilePolygons {
    private TilePolygons() {
    }

    /**
     * The polygons of an area.
     *
     * @param area
     *            polygon or multipolygon, longitude and latitude in degrees
     */
    public static List<LatLngPolygon> of(Geometry area) {
        return Areas.polygons(area).stream().map(TilePolygons::of).toList();
    }

    private static LatLngPolygon of(Polygon polygon) {
        Stream<LinearRing> holes = IntStream.range(0, polygon.getNumInteriorRing()).mapToObj(polygon::getInteriorRingN);
        return new LatLngPolygon(corners(polygon.getExteriorRing()), holes.map(TilePolygons::corners).toList());
    }

    private static List<LatLng> corners(LinearRing ring) {
        return IntStream.range(0, ring.getNumPoints() - 1).mapToObj(ring::getCoordinateN)
                .map(corner -> LatLng.wrapping(corner.y, corner.x)).toList();
    }
}
