package venuehunt.geometry.postgis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import venuehunt.geometry.venue.ApprovalRule;
import venuehunt.geometry.venue.Publication;
import venuehunt.geometry.venue.VenueHistory;
import venuehunt.geometry.venue.VenueVersion;

/** Reads what became of a venue's map so far. */
public final class HistoryReader {
    private static final String VERSIONS = "SELECT " + VersionRow.COLUMNS + """
            FROM venue v JOIN map_version m USING (venue_id) WHERE v.venue_id = ? ORDER BY m.version DESC""";
    /** Publishes of one venue take turns, so their numbers are in the order of their commits. */
    static final String PUBLICATIONS = """
            WITH firsts AS (
                SELECT version, min(audit_id) AS audit_id FROM map_audit
                WHERE venue_id = ? AND action = 'PUBLISH' GROUP BY version)
            SELECT a.version, coalesce(a.previous_version, 0), a.at, a.who, a.why,
                coalesce(now.audit_id < before.audit_id, false)
            FROM map_audit a JOIN firsts now ON now.version = a.version
                LEFT JOIN firsts before ON before.version = a.previous_version
            WHERE a.venue_id = ? AND a.action = 'PUBLISH' ORDER BY a.audit_id DESC LIMIT 1000""";

    private final Transactions transactions;

    public HistoryReader(DataSource pool) {
        this.transactions = new Transactions(pool);
    }

    /** Empty for a venue that is not there. */
    public Optional<VenueHistory> of(String venueId) {
        return transactions.inTransaction(connection -> read(connection, venueId));
    }

    static Optional<VenueHistory> read(Connection connection, String venueId) throws SQLException {
        Optional<ApprovalRule> approval = ApprovalSwitch.read(connection, venueId);
        return approval.isEmpty()
                ? Optional.empty()
                : Optional.of(new VenueHistory(approval.get(), versions(connection, venueId),
                        publications(connection, venueId)));
    }

    private static List<VenueVersion> versions(Connection connection, String venueId) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(VERSIONS)) {
            query.setString(1, venueId);
            try (ResultSet rows = query.executeQuery()) {
                List<VenueVersion> versions = new ArrayList<>();
                while (rows.next()) {
                    versions.add(VersionRow.read(rows));
                }
                return versions;
            }
        }
    }

    private static List<Publication> publications(Connection connection, String venueId) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PUBLICATIONS)) {
            query.setString(1, venueId);
            query.setString(2, venueId);
            try (ResultSet rows = query.executeQuery()) {
                List<Publication> publications = new ArrayList<>();
                while (rows.next()) {
                    publications.add(new Publication(rows.getLong(1), rows.getLong(2),
                            rows.getObject(3, OffsetDateTime.class).toInstant(), rows.getString(4), rows.getString(5),
                            rows.getBoolean(6)));
                }
                return publications;
            }
        }
    }
}
