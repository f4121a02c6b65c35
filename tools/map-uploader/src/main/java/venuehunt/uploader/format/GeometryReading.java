package venuehunt.uploader.format;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import venuehunt.uploader.plan.FindingCode;

/** What became of one geometry of a file. */
public sealed interface GeometryReading {
    /** A polygon or multipolygon in the file's coordinates, all finite, rings closed; nothing else is known of it. */
    record Area(Geometry geometry) implements GeometryReading {}

    /**
     * No area, so no zone: told, and left out.
     *
     * @param type
     *            what it is instead; empty for nothing at all
     */
    record NoArea(String type) implements GeometryReading {
        public static final NoArea MISSING = new NoArea("");
    }

    /**
     * Not to be read.
     *
     * @param at
     *            in the file's coordinates; null where no place is known
     */
    record Broken(FindingCode code, String sentence, @Nullable Coordinate at) implements GeometryReading {
        public Broken(String sentence) {
            this(FindingCode.GEOMETRY_BROKEN, sentence, null);
        }
    }
}
