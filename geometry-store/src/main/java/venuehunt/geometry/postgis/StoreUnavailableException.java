package venuehunt.geometry.postgis;

import java.sql.SQLException;

/** The database is away, or has no room for us: the same question may be asked again in a moment. */
public final class StoreUnavailableException extends RuntimeException {
    StoreUnavailableException(SQLException cause) {
        super("the database does not answer: " + cause.getMessage(), cause);
    }
}
