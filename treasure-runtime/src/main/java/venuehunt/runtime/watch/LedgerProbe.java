package venuehunt.runtime.watch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Asks the database how it is. One statement each, which reads a few rows and waits for no lock of a writer. */
final class LedgerProbe {
    private static final String SETTINGS = """
            select current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
                   current_setting('synchronous_commit') as synchronous_commit, pg_is_in_recovery() as standby
            """;
    /** Positions are one sequence for all hunts; the highest of each hunt is one step in its index. */
    private static final String LOOK = """
            select server.*, ledger.id as ledger_id, last.*,
                   exists (select from event e where e.hunt_id = ? and e.position = ? and e.claim_id = ?) as seen_is_there
            from (%s) server cross join ledger_identity ledger
            left join lateral (
              select newest.* from hunt h cross join lateral (
                select e.hunt_id, e.position, e.claim_id, e.at from event e where e.hunt_id = h.hunt_id
                order by e.xact desc, e.position desc limit 1) newest
              order by newest.position desc limit 1) last on true
            """
            .formatted(SETTINGS);

    private final DataSource database;

    LedgerProbe(DataSource database) {
        this.database = database;
    }

    /** Of the server alone: there need be no ledger yet. */
    Durability durability() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(SETTINGS);
                ResultSet row = ask.executeQuery()) {
            row.next();
            return durability(row);
        }
    }

    LedgerLook look(@Nullable SeenEvent seen) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(LOOK)) {
            ask.setString(1, seen == null ? null : seen.huntId());
            ask.setLong(2, seen == null ? 0 : seen.position());
            ask.setObject(3, seen == null ? new UUID(0, 0) : seen.claimId());
            try (ResultSet row = ask.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("the table ledger_identity has lost its row");
                }
                return new LedgerLook(durability(row), row.getObject("ledger_id", UUID.class), event(row),
                        row.getBoolean("seen_is_there"));
            }
        }
    }

    private static Durability durability(ResultSet row) throws SQLException {
        return new Durability(row.getString("fsync"), row.getString("full_page_writes"),
                row.getString("synchronous_commit"), row.getBoolean("standby"));
    }

    private static @Nullable SeenEvent event(ResultSet row) throws SQLException {
        String huntId = row.getString("hunt_id");
        return huntId == null
                ? null
                : new SeenEvent(huntId, row.getLong("position"), row.getObject("claim_id", UUID.class),
                        row.getTimestamp("at").toInstant());
    }
}
