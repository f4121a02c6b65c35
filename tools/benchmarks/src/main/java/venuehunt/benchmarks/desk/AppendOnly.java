package venuehunt.benchmarks.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import venuehunt.runtime.claim.LedgerClaim;

/**
 * The least that a ledger could write: one row of one table for an award, whose keys judge. What the hunt and the
 * treasure say is not asked, and a balance would have to be kept by whoever reads the rows.
 */
public final class AppendOnly {
    private static final String TABLE = """
            create table appended (
                hunt_id text, treasure_id bigint, round int, slot int, player_id text, claim_id uuid, points bigint,
                position bigint generated always as identity, at timestamptz default now(),
                primary key (hunt_id, treasure_id, round, slot), unique (hunt_id, claim_id))
            """;
    private static final String APPEND = """
            insert into appended (hunt_id, treasure_id, round, slot, player_id, claim_id, points)
            select hunt_id, treasure_id, 1, 1, player_id, claim_id, 10
            from unnest(?::text[], ?::bigint[], ?::text[], ?::uuid[])
                as c (hunt_id, treasure_id, player_id, claim_id)
            on conflict do nothing returning claim_id
            """;

    private final DataSource database;

    public AppendOnly(LedgerServer server) throws SQLException {
        database = server.judge();
        try (Connection owner = server.owned().getConnection(); Statement statement = owner.createStatement()) {
            statement.execute(TABLE);
            statement.execute("grant select, insert on appended to public");
        }
    }

    /** Commits a group; how many have won. */
    public int commit(List<LedgerClaim> claims) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            int won = append(connection, claims);
            connection.commit();
            return won;
        }
    }

    private static int append(Connection connection, List<LedgerClaim> claims) throws SQLException {
        try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            bind(append, 1, "text", claims, LedgerClaim::huntId);
            bind(append, 2, "bigint", claims, LedgerClaim::treasureId);
            bind(append, 3, "text", claims, LedgerClaim::playerId);
            bind(append, 4, "uuid", claims, LedgerClaim::claimId);
            int won = 0;
            try (ResultSet rows = append.executeQuery()) {
                while (rows.next()) {
                    won++;
                }
            }
            return won;
        }
    }

    private static void bind(PreparedStatement statement, int index, String type, List<LedgerClaim> claims,
            Function<LedgerClaim, Object> column) throws SQLException {
        statement.setArray(index,
                statement.getConnection().createArrayOf(type, claims.stream().map(column).toArray()));
    }
}
