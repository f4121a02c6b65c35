package venuehunt.testsupport.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.testsupport.TestDatabase;

/** The cuts at COMMIT, with the driver and the server that the services use. */
@Timeout(60)
class CommitCutTest {
    private static final DatabaseConfig DATABASE = TestDatabase.fresh("commit_cut");
    private final FaultProxy proxy = FaultProxy.before(DATABASE, 7);

    @BeforeEach
    void emptyTable() throws SQLException {
        try (Connection direct = connect(DATABASE); Statement statement = direct.createStatement()) {
            statement.execute("drop table if exists mark");
            statement.execute("create table mark (n int)");
        }
    }

    @AfterEach
    void close() {
        proxy.close();
    }

    /** The driver says COMMIT by text at first, and by the name of a prepared statement later. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 5, 6, 20})
    void beforeTheReply_isCommitted(int commitsBefore) throws SQLException {
        try (Connection connection = transactions()) {
            for (int i = 0; i < commitsBefore; i++) {
                insert(connection);
                connection.commit();
            }
            assertThat(proxy.commits()).isEqualTo(commitsBefore);
            proxy.cutCommits(CommitCut.BEFORE_THE_REPLY, 1);
            insert(connection);
            assertBreaks(connection);
        }
        assertThat(proxy.cuts()).isEqualTo(1);
        assertThat(marks()).isEqualTo(commitsBefore + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20})
    void beforeTheServer_isRolledBack(int commitsBefore) throws SQLException {
        try (Connection connection = transactions()) {
            for (int i = 0; i < commitsBefore; i++) {
                insert(connection);
                connection.commit();
            }
            proxy.cutCommits(CommitCut.BEFORE_THE_SERVER, 1);
            insert(connection);
            assertBreaks(connection);
        }
        assertThat(marks()).isEqualTo(commitsBefore);
    }

    @Test
    void onTheWay_resetsEveryConnection() throws SQLException {
        try (Connection connection = transactions(); Connection other = transactions()) {
            insert(other);
            proxy.cutCommits(CommitCut.ON_THE_WAY, 1);
            insert(connection);
            assertBreaks(connection);
            assertBreaks(other);
        }
        assertThat(marks()).isBetween(0L, 1L);
    }

    @ParameterizedTest
    @EnumSource
    void cutCommits_asOftenAsToldAndNoMore(CommitCut where) throws SQLException {
        proxy.cutCommits(where, 2);
        for (int i = 0; i < 2; i++) {
            try (Connection connection = transactions()) {
                insert(connection);
                assertBreaks(connection);
            }
        }
        long before = marks();
        try (Connection connection = transactions()) {
            insert(connection);
            connection.commit();
            connection.rollback();
        }
        assertThat(marks()).isEqualTo(before + 1);
    }

    @Test
    void plainCommand_isSeenToo() throws SQLException {
        try (Connection connection = connect(proxy.to(DATABASE), "?preferQueryMode=simple")) {
            connection.setAutoCommit(false);
            insert(connection);
            connection.commit();
        }
        assertThat(proxy.commits()).isEqualTo(1);
    }

    @Test
    void delayCommits_byAtLeastThat() throws SQLException {
        try (Connection connection = transactions()) {
            proxy.delayCommits(300);
            insert(connection);
            long insertedNs = System.nanoTime();
            connection.commit();
            assertThat(Duration.ofNanos(System.nanoTime() - insertedNs)).isGreaterThanOrEqualTo(Duration.ofMillis(299));
        }
        assertThat(marks()).isEqualTo(1);
    }

    private static void assertBreaks(Connection connection) {
        assertThatThrownBy(connection::commit).isInstanceOfSatisfying(SQLException.class,
                e -> assertThat(e.getSQLState()).startsWith("08"));
    }

    private Connection transactions() throws SQLException {
        Connection connection = connect(proxy.to(DATABASE));
        connection.setAutoCommit(false);
        return connection;
    }

    private static void insert(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into mark values (1)");
        }
    }

    private long marks() throws SQLException {
        try (Connection direct = connect(DATABASE);
                Statement statement = direct.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from mark")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection connect(DatabaseConfig there) throws SQLException {
        return connect(there, "");
    }

    private static Connection connect(DatabaseConfig there, String parameters) throws SQLException {
        return DriverManager.getConnection(there.jdbcUrl() + parameters, there.user(), there.password());
    }
}
