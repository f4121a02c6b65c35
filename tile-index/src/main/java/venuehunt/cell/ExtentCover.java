package venuehunt.cell;

import java.util.HashSet;
import java.util.Set;
import venuehunt.tile.LatLng;
import venuehunt.tile.LatLngExtent;

/**
 * The cells that cover a rectangle: those of the points of a grid over it, and their neighbours. The grid is so fine
 * that no position is further from a point of it than a fifth of an edge, and two cells that do not touch are nowhere
 * nearer to each other than the shortest edge, of 0.6 of the average: so a position's cell is the one of the nearest
 * point or touches it.
 */
final class ExtentCover {
    private static final double POINTS_PER_EDGE = 4;
    private static final double METRES_PER_DEGREE = 111_700; // of latitude at the poles, where it is longest

    private final Cells cells;
    private final LatLngExtent extent;
    private final int resolution;

    ExtentCover(Cells cells, LatLngExtent extent, int resolution) {
        this.cells = cells;
        this.extent = extent;
        this.resolution = resolution;
    }

    Set<Long> cells() {
        double stepDegrees = cells.edgeMetres(resolution) / POINTS_PER_EDGE / METRES_PER_DEGREE;
        int rows = steps(extent.southDegrees(), extent.northDegrees(), stepDegrees);
        int columns = steps(extent.westDegrees(), extent.eastDegrees(), stepDegrees / widest());
        Set<Long> points = new HashSet<>();
        for (int row = 0; row <= rows; row++) {
            double lat = between(extent.southDegrees(), extent.northDegrees(), (double) row / rows);
            for (int column = 0; column <= columns; column++) {
                double lng = between(extent.westDegrees(), extent.eastDegrees(), (double) column / columns);
                points.add(cells.cellOf(LatLng.wrapping(lat, lng), resolution));
            }
        }
        Set<Long> cover = new HashSet<>();
        points.forEach(cell -> cover.addAll(cells.around(cell)));
        return cover;
    }

    /** A degree of longitude where it is longest, in degrees of latitude. */
    private double widest() {
        boolean acrossEquator = extent.southDegrees() < 0 && extent.northDegrees() > 0;
        double nearest = Math.min(Math.abs(extent.southDegrees()), Math.abs(extent.northDegrees()));
        return acrossEquator ? 1 : Math.max(Math.cos(Math.toRadians(nearest)), 1e-9);
    }

    private static int steps(double from, double to, double step) {
        return Math.max(1, (int) Math.ceil((to - from) / step));
    }

    private static double between(double from, double to, double share) {
        return Math.min(to, from + share * (to - from));
    }
}
