package venuehunt.geometry.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import venuehunt.geometry.shape.JtsAreas;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.MapProblem;
import venuehunt.geometry.venue.MapProblem.Kind;
import venuehunt.geometry.venue.Ring;

/**
 * Checks one area by itself. Numbers are checked before JTS sees them: to it a NaN is empty, valid, and at distance 0
 * from everything.
 */
final class AreaCheck {
    private static final double MAX_LAT_DEGREES = 90;
    /** Continuous longitudes may run past 180, never once around. */
    private static final double MAX_LNG_DEGREES = 360;
    /** From here on a longitude no longer says which way round the Earth an area goes, so metres would mean nothing. */
    private static final double HALF_AROUND_DEGREES = 180;

    private final JtsAreas jts = new JtsAreas();

    /** Adds what is wrong to {@code problems}; gives the area for JTS when nothing is. */
    Optional<MultiPolygon> check(String field, Area area, List<MapProblem> problems) {
        List<MapProblem> found = numbers(field, area);
        if (!found.isEmpty()) {
            problems.addAll(found);
            return Optional.empty();
        }
        MultiPolygon shape = jts.of(area);
        double width = shape.getEnvelopeInternal().getWidth();
        if (width >= HALF_AROUND_DEGREES) {
            problems.add(new MapProblem(Kind.TOO_LARGE, field, String.format(Locale.ROOT,
                    "spans %.7f degrees of longitude, less than %.0f are taken", width, HALF_AROUND_DEGREES)));
            return Optional.empty();
        }
        TopologyValidationError error = new IsValidOp(shape).getValidationError();
        if (error != null) {
            problems.add(new MapProblem(Kind.GEOMETRY_INVALID, field, sentence(error)));
            return Optional.empty();
        }
        if (!(shape.getArea() > 0)) { // so that NaN is none either
            problems.add(new MapProblem(Kind.GEOMETRY_INVALID, field, "has no area"));
            return Optional.empty();
        }
        return Optional.of(shape);
    }

    /** What is wrong with its numbers alone, so that nothing else can be asked of it. */
    static List<MapProblem> numbers(String field, Area area) {
        List<MapProblem> found = new ArrayList<>();
        if (area.polygons().isEmpty()) {
            found.add(new MapProblem(Kind.GEOMETRY_INVALID, field, "has no polygon"));
        }
        int vertices = area.vertices();
        if (vertices > MapLimits.MAX_VERTICES_PER_AREA) {
            found.add(new MapProblem(Kind.TOO_LARGE, field,
                    "has " + vertices + " points, at most " + MapLimits.MAX_VERTICES_PER_AREA + " are taken"));
        }
        int number = 0;
        for (Ring ring : area.rings().toList()) {
            number++;
            if (ring.size() < 3) {
                found.add(new MapProblem(Kind.GEOMETRY_INVALID, field,
                        "ring " + number + " has " + ring.size() + " points, at least three are needed"));
            }
            int bad = firstNotOnEarth(ring);
            if (bad >= 0) {
                found.add(new MapProblem(Kind.NOT_FINITE, field, "point " + (bad + 1) + " of ring " + number
                        + " is no place on Earth: lat " + ring.latDegrees(bad) + ", lng " + ring.lngDegrees(bad)));
            }
        }
        return found;
    }

    /** -1 for none. Written so that NaN is not on Earth either. */
    private static int firstNotOnEarth(Ring ring) {
        for (int i = 0; i < ring.size(); i++) {
            boolean onEarth = Math.abs(ring.latDegrees(i)) <= MAX_LAT_DEGREES
                    && Math.abs(ring.lngDegrees(i)) <= MAX_LNG_DEGREES;
            if (!onEarth) {
                return i;
            }
        }
        return -1;
    }

    private static String sentence(TopologyValidationError error) {
        String where = error.getCoordinate() == null ? "" : " at " + Place.of(error.getCoordinate());
        return switch (error.getErrorType()) {
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION ->
                "crosses or touches itself" + where;
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "a hole lies outside its polygon" + where;
            case TopologyValidationError.NESTED_HOLES -> "a hole lies within another hole" + where;
            case TopologyValidationError.NESTED_SHELLS -> "a polygon lies within another one of the same area" + where;
            case TopologyValidationError.DISCONNECTED_INTERIOR -> "its holes cut it into pieces" + where;
            case TopologyValidationError.DUPLICATE_RINGS -> "the same ring occurs twice" + where;
            case TopologyValidationError.TOO_FEW_POINTS -> "a ring has fewer than three different points" + where;
            default -> error.getMessage().toLowerCase(Locale.ROOT) + where;
        };
    }
}
