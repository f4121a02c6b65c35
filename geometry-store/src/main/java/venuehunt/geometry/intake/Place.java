package venuehunt.geometry.intake;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;

/** A coordinate in words. */
final class Place {
    private Place() {
    }

    static String of(double latDegrees, double lngDegrees) {
        return String.format(Locale.ROOT, "lat %.7f, lng %.7f", latDegrees, lngDegrees);
    }

    static String of(Coordinate coordinate) {
        return of(coordinate.y, coordinate.x);
    }
}
