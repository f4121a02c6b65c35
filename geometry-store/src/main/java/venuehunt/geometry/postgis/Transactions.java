package venuehunt.geometry.postgis;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import javax.sql.DataSource;

/** Runs work on a connection of the pool, and tells a database that is away from a statement that is wrong. */
final class Transactions {
    /** Connection failure, no resources, and the server's being shut down. */
    private static final Set<String> AWAY = Set.of("08", "53", "57");
    /**
     * A lock that did not come in time, a deadlock, a transaction that crossed another: the same call may be sent
     * again.
     */
    private static final Set<String> CROSSED = Set.of("55P03", "40P01", "40001");

    private final DataSource pool;

    Transactions(DataSource pool) {
        this.pool = pool;
    }

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** One statement, committed by itself. */
    <T> T query(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** All or nothing. */
    <T> T inTransaction(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            return toTheEnd(connection, work);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Reads by several statements what was there at one moment. */
    <T> T atOneMoment(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return toTheEnd(connection, work);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static <T> T toTheEnd(Connection connection, Work<T> work) throws SQLException {
        try {
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            rollBack(connection, e);
            throw e;
        }
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e); // a broken connection: the server rolls back by itself
        }
    }

    private static RuntimeException failure(SQLException e) {
        String state = e.getSQLState();
        boolean away = e instanceof SQLTransientConnectionException
                || (state != null && state.length() == 5
                        && (AWAY.contains(state.substring(0, 2)) || CROSSED.contains(state)));
        return away ? new StoreUnavailableException(e) : new IllegalStateException("SQL failed: " + e.getMessage(), e);
    }
}
