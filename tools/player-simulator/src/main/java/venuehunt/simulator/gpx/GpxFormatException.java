package venuehunt.simulator.gpx;

import org.jspecify.annotations.Nullable;

/** A file that is no GPX, or one that cannot be played. The message is for whoever named the file. */
public final class GpxFormatException extends Exception {
    private static final long serialVersionUID = 1;

    GpxFormatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
