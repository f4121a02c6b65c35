package venuehunt.geometry.postgis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import javax.sql.DataSource;
import venuehunt.geometry.venue.PublishOutcome;
import venuehunt.geometry.venue.VenueHistory;

/** Which version of each venue is live: the one thing that changes, by one update in one transaction. */
public final class LivePointer {
    static final String STANDING = """
            SELECT coalesce(v.live_version, 0), m.uploaded_by, v.approval_required
            FROM venue v LEFT JOIN map_version m ON m.venue_id = v.venue_id AND m.version = ?
            WHERE v.venue_id = ?""";
    private static final String MOVE = "UPDATE venue SET live_version = ? WHERE venue_id = ?";
    private static final String ALL = "SELECT venue_id, live_version FROM venue WHERE live_version IS NOT NULL";

    private final Transactions transactions;

    public LivePointer(DataSource pool) {
        this.transactions = new Transactions(pool);
    }

    /**
     * Makes a version live; where it is, nothing happens.
     *
     * @param base
     *            the live version the decision was made on, 0 for none; empty to replace whatever is live
     * @param who
     *            subject of the caller's token
     */
    public PublishOutcome publish(String venueId, long version, OptionalLong base, String who, String why) {
        return transactions.inTransaction(connection -> {
            if (!VenueLock.take(connection, venueId)) {
                return new PublishOutcome.UnknownVenue();
            }
            try (PreparedStatement query = connection.prepareStatement(STANDING)) {
                query.setLong(1, version);
                query.setString(2, venueId);
                try (ResultSet rows = query.executeQuery()) {
                    rows.next();
                    long live = rows.getLong(1);
                    String uploadedBy = rows.getString(2);
                    if (uploadedBy == null) {
                        return new PublishOutcome.UnknownVersion();
                    }
                    if (base.isPresent() && base.getAsLong() != live) {
                        return new PublishOutcome.BaseChanged(live);
                    }
                    if (version == live) {
                        return new PublishOutcome.Published(VersionRow.load(connection, venueId, version), live);
                    }
                    if (rows.getBoolean(3) && uploadedBy.equals(who) && !isWayBack(connection, venueId, version)) {
                        return new PublishOutcome.ApprovalNeeded(uploadedBy);
                    }
                    move(connection, venueId, version);
                    AuditTrail.publish(connection, venueId, version, live, who, why);
                    return new PublishOutcome.Published(VersionRow.load(connection, venueId, version), live);
                }
            }
        });
    }

    /** During the hunt nobody has time to look for a second person, and somebody has let it go live before. */
    private static boolean isWayBack(Connection connection, String venueId, long version) throws SQLException {
        OptionalLong wayBack = HistoryReader.read(connection, venueId).map(VenueHistory::wayBack)
                .orElse(OptionalLong.empty());
        return wayBack.isPresent() && wayBack.getAsLong() == version;
    }

    /** The live version of every venue that has one. */
    public Map<String, Long> all() {
        return transactions.query(connection -> {
            try (PreparedStatement query = connection.prepareStatement(ALL); ResultSet rows = query.executeQuery()) {
                Map<String, Long> live = new HashMap<>();
                while (rows.next()) {
                    live.put(rows.getString(1), rows.getLong(2));
                }
                return live;
            }
        });
    }

    private static void move(Connection connection, String venueId, long version) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MOVE)) {
            update.setLong(1, version);
            update.setString(2, venueId);
            update.executeUpdate();
        }
    }
}
