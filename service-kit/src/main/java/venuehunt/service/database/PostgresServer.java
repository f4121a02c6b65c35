package venuehunt.service.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/**
 * A PostgreSQL server on which we may create databases.
 *
 * @param admin
 *            a user that may, on a database that is there
 */
public record PostgresServer(DatabaseConfig admin) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final String DUPLICATE_DATABASE = "42P04";

    /**
     * The database of that name, created empty where missing.
     *
     * @param name
     *            1 to 63 characters of a-z, 0-9 and '_', a letter first
     */
    public DatabaseConfig database(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "database name '" + name + "', expected 1 to 63 characters of a-z, 0-9 and '_', a letter first");
        }
        try (Connection connection = Database.source(admin, "create database").getConnection()) {
            if (!exists(connection, name)) {
                create(connection, name);
            }
        } catch (SQLException e) {
            throw ConnectionProblem.explain(admin, e);
        }
        return admin.withDatabase(name);
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void create(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE \"" + name + '"'); // some names are words of SQL
        } catch (SQLException e) {
            if (!DUPLICATE_DATABASE.equals(e.getSQLState())) { // somebody else was quicker
                throw e;
            }
        }
    }
}
