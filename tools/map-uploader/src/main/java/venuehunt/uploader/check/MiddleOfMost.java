package venuehunt.uploader.check;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Where most of some points are: the median each way. One that is misplaced does not draw it away. */
public final class MiddleOfMost {
    private MiddleOfMost() {
    }

    /** The origin for none. */
    public static Coordinate of(List<Coordinate> points) {
        return new Coordinate(median(points.stream().mapToDouble(Coordinate::getX).toArray()),
                median(points.stream().mapToDouble(Coordinate::getY).toArray()));
    }

    private static double median(double... values) {
        Arrays.sort(values);
        return values.length == 0 ? 0 : values[values.length / 2];
    }
}
