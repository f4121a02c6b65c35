package venuehunt.uploader.hunt;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.polygon.PolygonTriangulator;
import venuehunt.uploader.plan.Areas;

/**
 * Draws points uniformly from an area, however thin it is and however many holes it has: the area is cut into triangles
 * once; a triangle is drawn by its share of the area, then a point within it. No draw is ever thrown away.
 */
final class AreaSampler {
    private final List<Coordinate[]> triangles = new ArrayList<>();
    private final double[] areaUpTo;

    /**
     * @param area
     *            not empty
     */
    AreaSampler(Geometry area) {
        if (area.isEmpty()) {
            throw new IllegalArgumentException("an empty area, expected one with room for a point");
        }
        for (Polygon triangle : Areas.polygons(PolygonTriangulator.triangulate(area))) {
            triangles.add(triangle.getCoordinates());
        }
        areaUpTo = new double[triangles.size()];
        double sum = 0;
        for (int i = 0; i < areaUpTo.length; i++) {
            sum += area(triangles.get(i));
            areaUpTo[i] = sum;
        }
    }

    Coordinate draw(RandomGenerator random) {
        Coordinate[] corners = triangles.get(triangleAt(random.nextDouble() * areaUpTo[areaUpTo.length - 1]));
        double along = random.nextDouble();
        double across = random.nextDouble();
        if (along + across > 1) {
            // The other half of the parallelogram, folded back.
            along = 1 - along;
            across = 1 - across;
        }
        return new Coordinate(
                corners[0].x + along * (corners[1].x - corners[0].x) + across * (corners[2].x - corners[0].x),
                corners[0].y + along * (corners[1].y - corners[0].y) + across * (corners[2].y - corners[0].y));
    }

    /** The first triangle that ends beyond this much of the area. */
    private int triangleAt(double squareMetres) {
        int low = 0;
        int high = areaUpTo.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (areaUpTo[middle] > squareMetres) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static double area(Coordinate[] triangle) {
        return Math.abs((triangle[1].x - triangle[0].x) * (triangle[2].y - triangle[0].y)
                - (triangle[2].x - triangle[0].x) * (triangle[1].y - triangle[0].y)) / 2;
    }
}
