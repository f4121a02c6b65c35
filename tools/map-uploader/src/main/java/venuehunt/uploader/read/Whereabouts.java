package venuehunt.uploader.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.FindingCode;
import venuehunt.uploader.plan.Swapped;

/** Where on Earth the shapes of one file lie, going by its coordinate system. */
final class Whereabouts {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Reprojection reprojection;

    Whereabouts(Reprojection reprojection) {
        this.reprojection = reprojection;
    }

    sealed interface Place {}

    /** Every coordinate is a longitude and a latitude on WGS84. */
    record OnEarth(Geometry degrees) implements Place {}

    record Nowhere(FindingCode code, String sentence) implements Place {}

    Place find(Geometry geometry) {
        Optional<Geometry> degrees = reprojection.apply(geometry);
        if (degrees.isEmpty()) {
            return new Nowhere(FindingCode.OUT_OF_SYSTEM, "it lies where " + reprojection.crsName()
                    + " does not reach, with the point " + shown(geometry.getCoordinate()) + "; is it misplaced?");
        }
        Optional<Coordinate> beyond = Degrees.firstOutOfRange(degrees.get());
        if (beyond.isEmpty()) {
            return new OnEarth(degrees.get());
        }
        String point = "with the point " + shown(beyond.get());
        return Degrees.inRangeIfSwapped(degrees.get())
                ? new Nowhere(FindingCode.AXES_SWAPPED,
                        "its latitude and longitude look swapped, " + point + ": the longitude must come first")
                : new Nowhere(FindingCode.OUT_OF_RANGE, "its longitude or latitude is out of range, " + point
                        + ": -180 to 180 and -90 to 90 are expected, and a polygon across the 180th meridian must be "
                        + "cut there");
    }

    /** Where a single point of the file lies; null where that is nowhere on Earth. */
    @Nullable
    Coordinate degrees(@Nullable Coordinate point) {
        return point != null && find(FACTORY.createPoint(point)) instanceof OnEarth(Geometry degrees)
                ? degrees.getCoordinate()
                : null;
    }

    private static String shown(Coordinate point) {
        return Finding.shorten(point.x) + ", " + Finding.shorten(point.y);
    }

    private boolean isOnEarthIfSwapped(Geometry geometry) {
        return find(Swapped.of(geometry)) instanceof OnEarth;
    }

    /** One sentence about the file instead of one about each feature, where most of them lie nowhere. */
    void refuseWrongSystem(List<Geometry> geometries) throws UnreadableFileException {
        List<Geometry> nowhere = geometries.stream().filter(geometry -> find(geometry) instanceof Nowhere).toList();
        if (nowhere.size() * 2 <= geometries.size()) {
            return;
        }
        if (reprojection.isNone() && nowhere.stream().allMatch(Degrees::inRangeIfSwapped)) {
            throw new UnreadableFileException(FindingCode.AXES_SWAPPED,
                    "latitude and longitude look swapped: the longitude must come first; save the file again that way");
        }
        if (!reprojection.isNone() && nowhere.stream().allMatch(this::isOnEarthIfSwapped)) {
            throw new UnreadableFileException(FindingCode.AXES_SWAPPED, "easting and northing look swapped: in "
                    + reprojection.crsName() + " it lies somewhere only with the second number first; save the file "
                    + "again that way");
        }
        String why = reprojection.isNone()
                ? "are not degrees and it names no coordinate system"
                : "lie where " + reprojection.crsName() + " does not reach";
        Coordinate example = nowhere.getFirst().getCoordinate();
        String likely = LikelySystems.of(example);
        throw new UnreadableFileException(String.format(Locale.ROOT,
                "its coordinates, such as %.1f, %.1f, %s; say --crs EPSG:n with the number of the system it was drawn in%s",
                example.x, example.y, why, likely.isEmpty() ? "" : "; likely ones are " + likely));
    }
}
