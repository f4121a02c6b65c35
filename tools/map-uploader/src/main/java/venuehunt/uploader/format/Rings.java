package venuehunt.uploader.format;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import venuehunt.uploader.plan.FindingCode;

/**
 * Builds the JTS polygons of one layer of foreign numbers: JTS never sees a coordinate that is not finite or a ring
 * that is not closed, nor more points than a layer may have, however few features they are in.
 */
public final class Rings {
    public static final int MAX_VERTICES = 20_000;
    /** Of one layer. */
    public static final int MAX_POINTS = 200_000;
    private static final int MIN_VERTICES = 4;

    private final GeometryFactory factory = new GeometryFactory();
    private int pointCount;
    private boolean full;

    public static Coordinate position(double x, double y) throws BrokenGeometryException {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new BrokenGeometryException(
                    "its position [" + x + ", " + y + "] holds something that is no finite number");
        }
        return new Coordinate(x, y);
    }

    /** To be asked before memory is taken for the points that a file claims to have. */
    public void checkSize(long points) throws BrokenGeometryException {
        if (points > MAX_VERTICES) {
            throw new BrokenGeometryException("it has a ring of " + points + " points, at most " + MAX_VERTICES
                    + " are taken; simplify it");
        }
        full |= points > MAX_POINTS - pointCount;
        if (full) {
            throw new BrokenGeometryException("with it there are more than " + MAX_POINTS + " points; simplify it");
        }
    }

    /** Whether there were more points than are taken, so that what was built is not all of it. */
    boolean isFull() {
        return full;
    }

    public LinearRing ring(Coordinate... positions) throws BrokenGeometryException {
        checkSize(positions.length);
        pointCount += positions.length;
        if (positions.length == 0) {
            throw new BrokenGeometryException("it has a ring without points");
        }
        Coordinate first = positions[0];
        if (!first.equals2D(positions[positions.length - 1])) {
            throw new BrokenGeometryException(FindingCode.RING_OPEN,
                    "its ring is not closed: the last point must repeat the first", first);
        }
        if (positions.length < MIN_VERTICES) {
            throw new BrokenGeometryException(FindingCode.TOO_FEW_CORNERS, "its ring has " + positions.length
                    + " points, expected at least 4: three corners and the first again", first);
        }
        return factory.createLinearRing(positions);
    }

    /** The outline, then the holes. */
    public Polygon polygon(List<LinearRing> rings) throws BrokenGeometryException {
        if (rings.isEmpty()) {
            throw new BrokenGeometryException("it has a polygon without an outline");
        }
        return factory.createPolygon(rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    public MultiPolygon multiPolygon(List<Polygon> polygons) throws BrokenGeometryException {
        if (polygons.isEmpty()) {
            throw new BrokenGeometryException("it has a MultiPolygon without polygons");
        }
        return factory.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }
}
