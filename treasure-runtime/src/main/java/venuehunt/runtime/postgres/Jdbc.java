package venuehunt.runtime.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import venuehunt.service.database.DatabaseUnavailableException;

/** Plain statements, one connection each. Failures are exceptions: whoever asks here has no other answer to give. */
final class Jdbc {

    private Jdbc() {
    }

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Work within one transaction. */
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    static <T> List<T> query(DataSource database, String sql, Row<T> reader, Object... parameters) {
        return inTransaction(database, connection -> query(connection, sql, reader, parameters));
    }

    /** The same, within a transaction. */
    static <T> List<T> query(Connection connection, String sql, Row<T> reader, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        }
    }

    /** The number of rows changed. */
    static int update(DataSource database, String sql, Object... parameters) {
        return inTransaction(database, connection -> update(connection, sql, parameters));
    }

    /** The same, within a transaction. */
    static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    static <T> T inTransaction(DataSource database, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailableException("the treasure database failed: " + e.getMessage(), e);
        }
    }

    static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
