package venuehunt.geometry.postgis;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import venuehunt.geometry.venue.ApprovalRule;

/** Who did what, when and why; written with the deed. */
final class AuditTrail {
    private static final String INSERT = """
            INSERT INTO map_audit (action, venue_id, version, previous_version, who, why) VALUES (?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_PRUNED = """
            INSERT INTO map_audit (action, venue_id, version, who, why)
            SELECT 'PRUNE', ?, unnest(?::bigint[]), ?, ?""";
    private static final long NONE = 0;

    private AuditTrail() {
    }

    static void upload(Connection connection, String venueId, long version, String who, String why)
            throws SQLException {
        insert(connection, "UPLOAD", venueId, version, NONE, who, why);
    }

    static void publish(Connection connection, String venueId, long version, long previousVersion, String who,
            String why) throws SQLException {
        insert(connection, "PUBLISH", venueId, version, previousVersion, who, why);
    }

    static void prune(Connection connection, String venueId, Array versions, String who, String why)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_PRUNED)) {
            insert.setString(1, venueId);
            insert.setArray(2, versions);
            insert.setString(3, who);
            insert.setString(4, why);
            insert.executeUpdate();
        }
    }

    static void approval(Connection connection, String venueId, ApprovalRule rule, String who, String why)
            throws SQLException {
        String action = rule.offAskedBy().isPresent() ? "APPROVAL_OFF_ASKED" : "APPROVAL_OFF";
        insert(connection, rule.required() && rule.offAskedBy().isEmpty() ? "APPROVAL_ON" : action, venueId, NONE,
                NONE, who, why);
    }

    private static void insert(Connection connection, String action, String venueId, long version,
            long previousVersion, String who, String why) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, action);
            insert.setString(2, venueId);
            setVersion(insert, 3, version);
            setVersion(insert, 4, previousVersion);
            insert.setString(5, who);
            insert.setString(6, why);
            insert.executeUpdate();
        }
    }

    private static void setVersion(PreparedStatement insert, int column, long version) throws SQLException {
        if (version == NONE) {
            insert.setNull(column, Types.BIGINT);
        } else {
            insert.setLong(column, version);
        }
    }
}
