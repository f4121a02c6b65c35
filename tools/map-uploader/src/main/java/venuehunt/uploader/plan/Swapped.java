package venuehunt.uploader.plan;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;

/** Shapes with the two numbers of every position the other way round, as some programs save them. */
public final class Swapped {
    private Swapped() {
    }

    public static Geometry of(Geometry geometry) {
        Geometry swapped = geometry.copy();
        swapped.apply((CoordinateFilter) Swapped::swap);
        swapped.geometryChanged();
        return swapped;
    }

    private static void swap(Coordinate coordinate) {
        double second = coordinate.y;
        coordinate.y = coordinate.x;
        coordinate.x = second;
    }
}
