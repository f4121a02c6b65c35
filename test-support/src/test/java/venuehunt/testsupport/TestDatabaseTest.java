package venuehunt.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import venuehunt.service.database.DatabaseConfig;

class TestDatabaseTest {
    @Test
    void fresh_isEmptyEachTimeOnOneServer() throws SQLException {
        DatabaseConfig first = TestDatabase.fresh("fresh");
        DatabaseConfig second = TestDatabase.fresh("fresh");

        assertThat(query(first, "CREATE TABLE mark (n int)", "SELECT count(*) FROM mark")).isEqualTo("0");
        assertThat(query(second, "", "SELECT count(*) FROM pg_tables WHERE tablename = 'mark'")).isEqualTo("0");
        assertThat(second.address()).isEqualTo(first.address());
    }

    @Test
    void fresh_hasPostgis() throws SQLException {
        assertThat(query(TestDatabase.fresh("postgis"), "CREATE EXTENSION IF NOT EXISTS postgis",
                "SELECT postgis_version()"))
                .startsWith("3.");
    }

    private static String query(DatabaseConfig config, String preparation, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(config.jdbcUrl(), config.user(), config.password());
                Statement statement = connection.createStatement()) {
            statement.execute(preparation);
            try (ResultSet rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
