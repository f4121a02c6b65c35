package venuehunt.geometry.postgis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

/** Who did what, when and why; written with the deed. */
final class AuditTrail {
    private static final String INSERT = """
            INSERT INTO map_audit (action, venue_id, version, previous_version, who, why) VALUES (?, ?, ?, ?, ?, ?)""";

    private AuditTrail() {
    }

    static void upload(Connection connection, String venueId, long version, String who, String why)
            throws SQLException {
        insert(connection, "UPLOAD", venueId, version, 0, who, why);
    }

    static void publish(Connection connection, String venueId, long version, long previousVersion, String who,
            String why) throws SQLException {
        insert(connection, "PUBLISH", venueId, version, previousVersion, who, why);
    }

    private static void insert(Connection connection, String action, String venueId, long version,
            long previousVersion, String who, String why) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, action);
            insert.setString(2, venueId);
            insert.setLong(3, version);
            if (previousVersion == 0) {
                insert.setNull(4, Types.BIGINT);
            } else {
                insert.setLong(4, previousVersion);
            }
            insert.setString(5, who);
            insert.setString(6, why);
            insert.executeUpdate();
        }
    }
}
