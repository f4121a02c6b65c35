package venuehunt.uploader.read;

import java.util.Arrays;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Whether coordinates can be longitude and latitude. */
final class Degrees {
    private static final double MAX_LNG = 180;
    private static final double MAX_LAT = 90;

    private Degrees() {
    }

    static boolean inRange(Coordinate coordinate) {
        return Math.abs(coordinate.x) <= MAX_LNG && Math.abs(coordinate.y) <= MAX_LAT;
    }

    static Optional<Coordinate> firstOutOfRange(Geometry geometry) {
        return Arrays.stream(geometry.getCoordinates()).filter(coordinate -> !inRange(coordinate)).findFirst();
    }

    /** Every position would be in range with its two numbers the other way round. */
    static boolean inRangeIfSwapped(Geometry geometry) {
        return Arrays.stream(geometry.getCoordinates())
                .allMatch(coordinate -> inRange(new Coordinate(coordinate.y, coordinate.x)));
    }
}
