package venuehunt.uploader.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import venuehunt.uploader.format.UnreadableFileException;

/** Where on Earth the shapes of one file lie, going by its coordinate system. */
final class Whereabouts {
    private final Reprojection reprojection;

    Whereabouts(Reprojection reprojection) {
        this.reprojection = reprojection;
    }

    sealed interface Place {}

    /** Every coordinate is a longitude and a latitude on WGS84. */
    record OnEarth(Geometry degrees) implements Place {}

    record Nowhere(Coordinate at, String sentence) implements Place {}

    Place find(Geometry geometry) {
        Optional<Geometry> degrees = reprojection.apply(geometry);
        if (degrees.isEmpty()) {
            return new Nowhere(geometry.getCoordinate(),
                    "it lies where " + reprojection.crsName() + " does not reach; is a point of it misplaced?");
        }
        Optional<Coordinate> beyond = Degrees.firstOutOfRange(degrees.get());
        if (beyond.isEmpty()) {
            return new OnEarth(degrees.get());
        }
        return new Nowhere(beyond.get(), Degrees.inRangeIfSwapped(degrees.get())
                ? "its latitude and longitude look swapped: the longitude must come first"
                : "its longitude or latitude is out of range: -180 to 180 and -90 to 90 are expected, and a polygon "
                        + "across the 180th meridian must be cut there");
    }

    /** One sentence about the file instead of one about each feature, where most of them lie nowhere. */
    void refuseWrongSystem(List<Geometry> geometries) throws UnreadableFileException {
        List<Geometry> nowhere = geometries.stream().filter(geometry -> find(geometry) instanceof Nowhere).toList();
        if (nowhere.size() * 2 <= geometries.size()) {
            return;
        }
        if (reprojection.isNone() && nowhere.stream().allMatch(Degrees::inRangeIfSwapped)) {
            throw new UnreadableFileException(
                    "latitude and longitude look swapped: the longitude must come first; save the file again that way");
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
