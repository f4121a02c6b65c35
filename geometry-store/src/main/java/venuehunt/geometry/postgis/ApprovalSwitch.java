package venuehunt.geometry.postgis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import venuehunt.geometry.venue.ApprovalRule;

/** Which venues demand a second person, each changed by a wish of somebody's; one that waits lapses after a day. */
public final class ApprovalSwitch {
    /** By the database's clock: a wish of last year must not wait for whoever makes the same mistake next. */
    private static final String READ = """
            SELECT approval_required,
                CASE WHEN approval_changed_at > now() - interval '24 hours' THEN approval_off_asked_by END
            FROM venue WHERE venue_id = ?""";
    private static final String WRITE = """
            UPDATE venue SET approval_required = ?, approval_off_asked_by = ?, approval_changed_at = now()
            WHERE venue_id = ?""";

    private final Transactions transactions;

    public ApprovalSwitch(DataSource pool) {
        this.transactions = new Transactions(pool);
    }

    /**
     * The rule as it is afterwards; empty for a venue that is not there.
     *
     * @param who
     *            subject of the caller's token
     */
    public Optional<ApprovalRule> wish(String venueId, boolean on, String who, String why) {
        return transactions.inTransaction(connection -> {
            if (!VenueLock.take(connection, venueId)) {
                return Optional.empty();
            }
            ApprovalRule before = read(connection, venueId).orElseThrow();
            ApprovalRule after = before.wished(on, who);
            if (!after.equals(before)) {
                write(connection, venueId, after);
                AuditTrail.approval(connection, venueId, after, who, why);
            }
            return Optional.of(after);
        });
    }

    /** Empty for a venue that is not there. */
    static Optional<ApprovalRule> read(Connection connection, String venueId) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(READ)) {
            query.setString(1, venueId);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(new ApprovalRule(rows.getBoolean(1), Optional.ofNullable(rows.getString(2))))
                        : Optional.empty();
            }
        }
    }

    private static void write(Connection connection, String venueId, ApprovalRule rule) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(WRITE)) {
            update.setBoolean(1, rule.required());
            update.setString(2, rule.offAskedBy().orElse(null));
            update.setString(3, venueId);
            update.executeUpdate();
        }
    }
}
