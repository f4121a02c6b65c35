package venuehunt.runtime.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.database.DatabaseUnavailableException;
import venuehunt.service.database.PrivatePostgres;

/** On a server of its own, which loses what it should not. */
class DurableCommitTest {
    private static PrivatePostgres server;
    private static DatabaseConfig database;

    @BeforeAll
    static void start() {
        server = PrivatePostgres.temporary();
        database = server.database("durable");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void durableCommit_onAServerAsItComes() {
        assertThat(LedgerWatch.durableCommit(database)).isEqualTo("on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
    void durableCommit_switchedOffForTheServer_isRefused(String setting) throws SQLException {
        execute("alter system set " + setting + " = off");
        reload(setting, "off");
        try {
            assertThatThrownBy(() -> LedgerWatch.durableCommit(database))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageStartingWith("LEDGER_NOT_DURABLE: the server of database durable at 127.0.0.1:")
                    .hasMessageContaining(" has " + setting + " = off, so");
        } finally {
            execute("alter system reset " + setting);
            reload(setting, "on");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"role postgres", "database durable", "role postgres in database durable"})
    void durableCommit_switchedOffForUs_isRefused(String who) throws SQLException {
        execute("alter " + who + " set synchronous_commit = off");
        try {
            assertThatThrownBy(() -> LedgerWatch.durableCommit(database))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining(" has synchronous_commit = off, so").hasMessageContaining("alter role");
        } finally {
            execute("alter " + who + " reset synchronous_commit");
        }
    }

    @ParameterizedTest
    @CsvSource({"local, local", "remote_write, remote_write", "remote_apply, remote_apply", "true, on"})
    void durableCommit_flushed_isKeptAsItIs(String value, String found) throws SQLException {
        execute("alter role postgres set synchronous_commit = " + value);
        try {
            assertThat(LedgerWatch.durableCommit(database)).isEqualTo(found);
        } finally {
            execute("alter role postgres reset synchronous_commit");
        }
    }

    @Test
    void durableCommit_onAStandby_isRefused() throws IOException {
        Path parent = Files.createTempDirectory("standby");
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path folder = parent.resolve("server");
        try {
            PrivatePostgres primary = PrivatePostgres.start(folder);
            primary.database("followed");
            primary.close();
            Path signal = Files.createFile(folder.resolve("data/standby.signal"));
            Files.setOwner(signal, Files.getOwner(folder.resolve("data")));
            try (PrivatePostgres standby = PrivatePostgres.start(folder)) {
                DatabaseConfig followed = standby.database("followed");
                assertThatThrownBy(() -> LedgerWatch.durableCommit(followed))
                        .isInstanceOf(DatabaseUnavailableException.class)
                        .hasMessageStartingWith("LEDGER_NOT_DURABLE: ").hasMessageContaining("is a standby");
            }
        } finally {
            try (var files = Files.walk(parent)) {
                files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static void reload(String setting, String until) throws SQLException {
        execute("select pg_reload_conf()");
        await().until(() -> show(setting).equals(until));
    }

    private static String show(String setting) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
