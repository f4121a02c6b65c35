package venuehunt.geometry.postgis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import venuehunt.geometry.venue.ApprovalRule;
import venuehunt.geometry.venue.Publication;
import venuehunt.geometry.venue.VenueHistory;
import venuehunt.geometry.venue.VenueVersion;

/** Reads what became of a venue's map so far. */
public final class HistoryReader {
    /** With their texts as long as they may be, and the publications, 3 MB, where a client takes 4 MiB. */
    private static final int MOST_LISTED = 1_000;
    private static final int ALL = Integer.MAX_VALUE;
    /** The live one is among them, however old it is. */
    private static final String VERSIONS = "SELECT count(*) OVER () AS there_are, " + VersionRow.COLUMNS + """
            FROM venue v JOIN map_version m USING (venue_id) WHERE v.venue_id = ?
            ORDER BY m.version IS NOT DISTINCT FROM v.live_version DESC, m.version DESC LIMIT ?""";
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

    /** As much of it as is told at once; empty for a venue that is not there. */
    public Optional<VenueHistory> of(String venueId) {
        return transactions.inTransaction(connection -> read(connection, venueId, MOST_LISTED));
    }

    /** With all versions; empty for a venue that is not there. */
    static Optional<VenueHistory> read(Connection connection, String venueId) throws SQLException {
        return read(connection, venueId, ALL);
    }

    private static Optional<VenueHistory> read(Connection connection, String venueId, int mostVersions)
            throws SQLException {
        Optional<ApprovalRule> approval = ApprovalSwitch.read(connection, venueId);
        if (approval.isEmpty()) {
            return Optional.empty();
        }
        try (PreparedStatement query = connection.prepareStatement(VERSIONS)) {
            query.setString(1, venueId);
            query.setInt(2, mostVersions);
            try (ResultSet rows = query.executeQuery()) {
                List<VenueVersion> versions = new ArrayList<>();
                int thereAre = 0;
                while (rows.next()) {
                    versions.add(VersionRow.read(rows));
                    thereAre = rows.getInt("there_are");
                }
                versions.sort(Comparator.comparingLong(VenueVersion::version).reversed());
                return Optional.of(new VenueHistory(approval.get(), versions, thereAre - versions.size(),
                        publications(connection, venueId)));
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
