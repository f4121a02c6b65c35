package venuehunt.uploader.venues;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/** Plane shapes in metres east and north. Bearings are degrees clockwise from north. */
final class Shapes {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double ARC_STEP_DEGREES = 3.75;
    private static final int RING_CORNERS = 96;

    private Shapes() {
    }

    static Coordinate at(double bearingDegrees, double metres) {
        double bearing = StrictMath.toRadians(bearingDegrees);
        return new Coordinate(StrictMath.sin(bearing) * metres, StrictMath.cos(bearing) * metres);
    }

    /** Corners as east, north, east, north … */
    static Geometry polygon(double... eastNorth) {
        Coordinate[] corners = new Coordinate[eastNorth.length / 2 + 1];
        for (int i = 0; i < corners.length - 1; i++) {
            corners[i] = new Coordinate(eastNorth[2 * i], eastNorth[2 * i + 1]);
        }
        corners[corners.length - 1] = corners[0].copy();
        return FACTORY.createPolygon(corners);
    }

    static Geometry regularPolygon(int corners, double radiusMetres) {
        double[] eastNorth = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            Coordinate corner = at(360.0 * i / corners, radiusMetres);
            eastNorth[2 * i] = corner.x;
            eastNorth[2 * i + 1] = corner.y;
        }
        return polygon(eastNorth);
    }

    static Geometry disc(Coordinate centre, double radiusMetres) {
        return move(regularPolygon(24, radiusMetres), centre.x, centre.y);
    }

    /** All around the origin. */
    static Geometry ring(double innerMetres, double outerMetres) {
        return regularPolygon(RING_CORNERS, outerMetres).difference(regularPolygon(RING_CORNERS, innerMetres));
    }

    static Geometry rectangle(double west, double south, double east, double north) {
        return polygon(west, south, east, south, east, north, west, north);
    }

    /** Between two radii and two bearings around the origin. */
    static Geometry sector(double innerMetres, double outerMetres, double fromDegrees, double toDegrees) {
        List<Coordinate> corners = new ArrayList<>(arc(outerMetres, fromDegrees, toDegrees));
        corners.addAll(arc(innerMetres, fromDegrees, toDegrees).reversed());
        corners.add(corners.getFirst().copy());
        return FACTORY.createPolygon(corners.toArray(Coordinate[]::new));
    }

    /** A strip along a line of corners given as east, north, east, north …, with blunt ends. */
    static Geometry strip(double widthMetres, double... eastNorth) {
        Coordinate[] line = new Coordinate[eastNorth.length / 2];
        for (int i = 0; i < line.length; i++) {
            line[i] = new Coordinate(eastNorth[2 * i], eastNorth[2 * i + 1]);
        }
        return BufferOp.bufferOp(FACTORY.createLineString(line), widthMetres / 2,
                new BufferParameters(4, BufferParameters.CAP_FLAT));
    }

    static Geometry move(Geometry shape, double eastMetres, double northMetres) {
        Geometry moved = shape.copy();
        moved.apply((CoordinateFilter) corner -> corner
                .setCoordinate(new Coordinate(corner.x + eastMetres, corner.y + northMetres)));
        moved.geometryChanged();
        return moved;
    }

    private static List<Coordinate> arc(double radiusMetres, double fromDegrees, double toDegrees) {
        int steps = Math.max(1, (int) Math.ceil((toDegrees - fromDegrees) / ARC_STEP_DEGREES));
        List<Coordinate> arc = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            arc.add(at(fromDegrees + (toDegrees - fromDegrees) * i / steps, radiusMetres));
        }
        return arc;
    }
}
