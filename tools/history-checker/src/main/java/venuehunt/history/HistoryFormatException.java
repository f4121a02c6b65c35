package venuehunt.history;

import org.jspecify.annotations.Nullable;

/** A file is no history; the message says where and why. */
public final class HistoryFormatException extends Exception {
    private static final long serialVersionUID = 1;

    HistoryFormatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
