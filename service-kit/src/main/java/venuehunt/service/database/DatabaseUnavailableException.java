package venuehunt.service.database;

import org.jspecify.annotations.Nullable;

/** There is no usable database. The message is one clear statement of what is wrong and what to do, fit for a user. */
public final class DatabaseUnavailableException extends RuntimeException {
    public DatabaseUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    DatabaseUnavailableException(String message) {
        this(message, null);
    }
}
