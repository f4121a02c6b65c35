package venuehunt.uploader.format;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import venuehunt.uploader.plan.FindingCode;

/** One geometry of a file cannot be taken; the message is a sentence about it. */
public final class BrokenGeometryException extends Exception {
    private final FindingCode code;
    private final transient @Nullable Coordinate at;

    public BrokenGeometryException(String sentence) {
        this(FindingCode.GEOMETRY_BROKEN, sentence, null);
    }

    BrokenGeometryException(FindingCode code, String sentence, @Nullable Coordinate at) {
        super(sentence);
        this.code = code;
        this.at = at;
    }

    public GeometryReading.Broken reading() {
        return new GeometryReading.Broken(code, String.valueOf(getMessage()), at);
    }
}
