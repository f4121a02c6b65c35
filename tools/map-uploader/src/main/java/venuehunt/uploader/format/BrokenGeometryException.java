package venuehunt.uploader.format;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** One geometry of a file cannot be taken; the message is a sentence about it. */
public final class BrokenGeometryException extends Exception {
    private final transient @Nullable Coordinate at;

    public BrokenGeometryException(String sentence) {
        this(sentence, null);
    }

    BrokenGeometryException(String sentence, @Nullable Coordinate at) {
        super(sentence);
        this.at = at;
    }

    public GeometryReading.Broken reading() {
        return new GeometryReading.Broken(String.valueOf(getMessage()), at);
    }
}
