package venuehunt.runtime.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import javax.sql.DataSource;

import venuehunt.runtime.claim.Ledger;
import venuehunt.runtime.claim.LedgerAnswer;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.hunt.Award;

/**
 * The ledger in PostgreSQL. A group is one statement and one commit; only claims that did not win are asked about in a
 * second statement of the same transaction, which sees what the first one waited for.
 */
public final class PostgresLedger implements Ledger {
    private final DataSource database;

    public PostgresLedger(DataSource database) {
        this.database = database;
    }

    /**
     * Sum of the ledger's tables for one hunt; {@code equal} when every award and every correction stands in each of
     * them that must hold it, alike.
     *
     * @param correctedPoints
     *            of revocations and compensations: what wallets have beside the awards' points
     */
    public record Reconciliation(long awards, long inventory, long wallet, long events, long awardPoints,
            long walletPoints, long corrections, long correctedPoints, boolean equal) {}

    @Override
    public Commit commit(List<LedgerClaim> claims) {
        Connection connection;
        try {
            connection = database.getConnection();
        } catch (SQLException e) {
            // Nothing was sent: there was no connection.
            return new Commit.NotCommitted(SqlFailure.text(e), Commit.Why.AWAY);
        }
        try {
            return commit(connection, claims);
        } finally {
            giveBack(connection);
        }
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException _) {
            // What became of the claims is known by now; the pool drops a connection that is broken.
        }
    }

    /** Only a commit that was sent and not answered is in doubt; before that a broken connection takes all back. */
    private static Commit commit(Connection connection, List<LedgerClaim> claims) {
        List<LedgerAnswer> answers;
        try {
            connection.setAutoCommit(false);
            answers = decide(connection, claims);
        } catch (SQLException e) {
            rollBack(connection);
            return switch (SqlFailure.of(e)) {
                case CONNECTION, AGAIN_LATER -> new Commit.NotCommitted(SqlFailure.text(e));
                case DISK_FULL -> new Commit.NotCommitted(SqlFailure.text(e), Commit.Why.FULL);
                case CONTENT -> new Commit.Rejected(SqlFailure.text(e));
            };
        } catch (RuntimeException e) {
            // A defect in here: nothing is committed, and the claim that brings it about is found by trying fewer.
            rollBack(connection);
            return new Commit.Rejected(e.toString());
        }
        try {
            connection.commit();
            return new Commit.Decided(answers);
        } catch (SQLException e) {
            return switch (SqlFailure.of(e)) {
                case CONNECTION, DISK_FULL -> new Commit.InDoubt(SqlFailure.text(e));
                case AGAIN_LATER -> new Commit.NotCommitted(SqlFailure.text(e));
                case CONTENT -> new Commit.Rejected(SqlFailure.text(e));
            };
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException _) {
            // The server has ended the transaction with the statement that failed; the pool drops the connection.
        }
    }

    private static List<LedgerAnswer> decide(Connection connection, List<LedgerClaim> claims) throws SQLException {
        Map<LedgerClaim, LedgerAnswer> answers = new HashMap<>(winnersAndUndecided(connection, claims));
        List<LedgerClaim> losers = claims.stream().filter(claim -> !answers.containsKey(claim)).toList();
        if (!losers.isEmpty()) {
            answers.putAll(explain(connection, losers));
        }
        List<LedgerAnswer> inOrder = new ArrayList<>(claims.size());
        for (LedgerClaim claim : claims) {
            inOrder.add(answers.getOrDefault(claim, new LedgerAnswer.Contended()));
        }
        return inOrder;
    }

    private static Map<LedgerClaim, LedgerAnswer> winnersAndUndecided(Connection connection, List<LedgerClaim> claims)
            throws SQLException {
        Map<LedgerClaim, LedgerAnswer> answers = new HashMap<>();
        try (PreparedStatement decide = connection.prepareStatement(LedgerSql.DECIDE)) {
            bind(decide, claims);
            decide.setArray(6, array(decide, "boolean", claims, LedgerClaim::mayWin));
            try (ResultSet rows = decide.executeQuery()) {
                while (rows.next()) {
                    answers.put(claims.get(rows.getInt("line") - 1), rows.getBoolean("ours")
                            ? new LedgerAnswer.Won(AwardRows.read(rows), rows.getLong("balance"))
                            : new LedgerAnswer.Undecided());
                }
            }
        }
        return answers;
    }

    private static Map<LedgerClaim, LedgerAnswer> explain(Connection connection, List<LedgerClaim> losers)
            throws SQLException {
        Map<LedgerClaim, LostClaim> found = new HashMap<>();
        try (PreparedStatement explain = connection.prepareStatement(LedgerSql.EXPLAIN)) {
            bind(explain, losers);
            try (ResultSet rows = explain.executeQuery()) {
                while (rows.next()) {
                    LedgerClaim claim = losers.get(rows.getInt("line") - 1);
                    LostClaim lost = found.get(claim);
                    if (lost == null) {
                        lost = new LostClaim(claim, rows.getInt("present"), rows.getInt("seats"),
                                rows.getBoolean("open"));
                        found.put(claim, lost);
                    }
                    if (rows.getObject("claim_id") != null) {
                        lost.add(AwardRows.read(rows));
                    }
                }
            }
        }
        Map<LedgerClaim, LedgerAnswer> answers = new HashMap<>();
        for (LostClaim lost : found.values()) {
            LedgerClaim claim = lost.claim();
            // A question of its own, so only for those who are told.
            answers.put(claim, lost.answer(
                    lost.isOfAWinner() ? balance(connection, claim.huntId(), claim.playerId()) : 0));
        }
        return answers;
    }

    private static void bind(PreparedStatement statement, List<LedgerClaim> claims) throws SQLException {
        statement.setArray(1, array(statement, "text", claims, LedgerClaim::huntId));
        statement.setArray(2, array(statement, "bigint", claims, LedgerClaim::treasureId));
        statement.setArray(3, array(statement, "int", claims, LedgerClaim::round));
        statement.setArray(4, array(statement, "text", claims, LedgerClaim::playerId));
        statement.setArray(5, array(statement, "uuid", claims, LedgerClaim::claimId));
    }

    private static Array array(PreparedStatement statement, String type, List<LedgerClaim> claims,
            Function<LedgerClaim, Object> column) throws SQLException {
        return statement.getConnection().createArrayOf(type, claims.stream().map(column).toArray());
    }

    private static long balance(Connection connection, String huntId, String playerId) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(LedgerSql.BALANCE)) {
            ask.setString(1, huntId);
            ask.setString(2, playerId);
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Override
    public Optional<Award> find(String huntId, UUID claimId) {
        return awards(LedgerSql.FIND, huntId, claimId).stream().findFirst();
    }

    /** The latest awards of a player, newest first, at most 1,000. */
    public List<Award> awardsOf(String huntId, String playerId) {
        return awards(LedgerSql.OF_PLAYER, huntId, playerId);
    }

    /** Every award of a hunt. */
    public List<Award> awardsOf(String huntId) {
        return awards(LedgerSql.OF_HUNT, huntId);
    }

    private List<Award> awards(String sql, Object... keys) {
        return Jdbc.query(database, sql, AwardRows::read, keys);
    }

    /** All points of a player, by the ledger. */
    public long balancePoints(String huntId, String playerId) {
        return Jdbc.query(database, LedgerSql.BALANCE, row -> row.getLong(1), huntId, playerId).getFirst();
    }

    public Reconciliation reconcile(String huntId) {
        return Jdbc.query(database, LedgerSql.RECONCILE,
                row -> new Reconciliation(row.getLong("awards"), row.getLong("inventory"), row.getLong("wallet"),
                        row.getLong("events"), row.getLong("award_points"), row.getLong("wallet_points"),
                        row.getLong("corrections"), row.getLong("corrected_points"), row.getBoolean("equal")),
                Collections.nCopies(10, huntId).toArray()).getFirst();
    }
}
