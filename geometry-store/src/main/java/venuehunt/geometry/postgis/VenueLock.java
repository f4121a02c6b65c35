package venuehunt.geometry.postgis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Whoever writes to a venue holds its row until the commit, so that they take turns and read what the last one left.
 */
final class VenueLock {
    private static final String LOCK = "SELECT 1 FROM venue WHERE venue_id = ? FOR UPDATE";

    private VenueLock() {
    }

    /** Whether there is such a venue. */
    static boolean take(Connection connection, String venueId) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, venueId);
            try (ResultSet rows = lock.executeQuery()) {
                return rows.next();
            }
        }
    }
}
