package venuehunt.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrivatePostgresTest {
    private Path folder = Path.of("/");

    /** JUnit's own temporary folders are closed to the user postgres. */
    @BeforeEach
    void makeFolder() throws IOException {
        Path parent = Files.createTempDirectory("private postgres test");
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        folder = parent.resolve("server's folder");
    }

    @AfterEach
    void deleteFolder() throws IOException {
        if (Files.exists(folder)) {
            ClusterFolder.open(folder, ServerAccount.current()).delete();
        }
        Files.delete(folder.toAbsolutePath().getParent());
    }

    @Test
    void start_isDurableAndLocalAndBehindAPassword() throws SQLException {
        try (PrivatePostgres postgres = PrivatePostgres.start(folder)) {
            DatabaseConfig config = postgres.database("first");

            assertThat(setting(config, "fsync")).isEqualTo("on");
            assertThat(setting(config, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(config, "full_page_writes")).isEqualTo("on");
            assertThat(setting(config, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(config, "unix_socket_directories")).isEmpty();
            assertThat(query(config, "SELECT current_database()")).isEqualTo("first");
            assertThat(query(config, "SELECT count(*) FROM pg_available_extensions WHERE name = 'postgis'"))
                    .isEqualTo("1");

            DatabaseConfig stranger = new DatabaseConfig(config.jdbcUrl(), config.user(), "guess");
            assertThatThrownBy(() -> Database.open(stranger, PoolSettings.of("test", 1)))
                    .isInstanceOf(DatabaseUnavailableException.class).hasMessageContaining("refuses the user postgres");
        }
    }

    @Test
    void start_onAnOldFolder_keepsTheDataAndThePassword() throws SQLException {
        DatabaseConfig before;
        try (PrivatePostgres postgres = PrivatePostgres.start(folder)) {
            before = postgres.database("kept");
            execute(before, "CREATE TABLE mark AS SELECT 42 AS number");
        }
        try (PrivatePostgres postgres = PrivatePostgres.start(folder)) {
            DatabaseConfig after = postgres.database("kept");

            assertThat(after.password()).isEqualTo(before.password());
            assertThat(query(after, "SELECT number FROM mark")).isEqualTo("42");
        }
    }

    @Test
    void start_afterAKilledServer_replacesItsStalePidFile() throws Exception {
        try (PrivatePostgres killed = PrivatePostgres.start(folder)) {
            execute(killed.database("kept"), "CREATE TABLE mark AS SELECT 42 AS number");
            ProcessHandle server = server(folder);
            List<ProcessHandle> all = Stream.concat(Stream.of(server), server.children()).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            for (ProcessHandle process : all) {
                process.onExit().get();
            }
            assertThat(folder.resolve("data/postmaster.pid")).exists();
        }
        try (PrivatePostgres postgres = PrivatePostgres.start(folder)) {
            assertThat(query(postgres.database("kept"), "SELECT number FROM mark")).isEqualTo("42");
        }
    }

    @Test
    void start_whereAKilledProcessLeftItsServer_takesItOver() throws Exception {
        assertThat(StartAndLeave.run(folder, "killed")).isEqualTo(9);
        ProcessHandle left = server(folder);
        assertThat(left.isAlive()).isTrue();

        try (PrivatePostgres postgres = PrivatePostgres.start(folder)) {
            assertThat(server(folder)).isEqualTo(left);
            assertThat(query(postgres.database("left"), "SELECT current_database()")).isEqualTo("left");
        }
        assertThat(left.isAlive()).isFalse();
    }

    @Test
    void shutdownHook_stopsAServerNobodyClosed() throws Exception {
        assertThat(StartAndLeave.run(folder, "exits")).isZero();
        assertThat(folder.resolve("data/PG_VERSION")).exists();
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void start_twiceOnOneFolder_isRefused() {
        try (PrivatePostgres postgres = PrivatePostgres.start(folder)) {
            assertThat(postgres.server().admin().address()).startsWith("127.0.0.1:");
            assertThatThrownBy(() -> PrivatePostgres.start(folder)).isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("in use by another process");
        }
    }

    @Test
    void start_onAFolderWithOtherFiles_leavesThemAlone() throws IOException {
        Files.createDirectories(folder);
        Path file = Files.writeString(folder.resolve("diary.txt"), "mine");
        try {
            assertThatThrownBy(() -> PrivatePostgres.start(folder)).isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("holds files that are no private database");
            assertThat(file).hasContent("mine");
            assertThat(Files.getOwner(folder)).isEqualTo(Files.getOwner(file));
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    @Test
    void start_whereTheServersUserCannotGo_saysSo() throws IOException {
        assumeTrue(ServerAccount.isRoot(), "anybody but root runs the server as himself");
        Path parent = Files.createTempDirectory("closed"); // to all but root
        Path inside = parent.resolve("postgres");
        assertThatThrownBy(() -> PrivatePostgres.start(inside)).isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("cannot enter " + inside).hasMessageContaining("--data-folder");
        Files.delete(inside);
        Files.delete(parent);
    }

    @Test
    void close_leavesNoProcess() throws IOException {
        PrivatePostgres postgres = PrivatePostgres.start(folder);
        ProcessHandle server = server(folder);
        assertThat(server.isAlive()).isTrue();

        postgres.close();
        assertThat(server.isAlive()).isFalse();
        postgres.close(); // once more does nothing
    }

    @Test
    void temporary_deletesItsFolder() throws SQLException {
        Path data;
        try (PrivatePostgres postgres = PrivatePostgres.temporary()) {
            data = Path.of(setting(postgres.database("any"), "data_directory"));
            assertThat(data).exists();
        }
        assertThat(data.getParent()).doesNotExist();
    }

    private static ProcessHandle server(Path folder) throws IOException {
        long pid = Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static String setting(DatabaseConfig config, String name) throws SQLException {
        return query(config, "SHOW " + name);
    }

    private static String query(DatabaseConfig config, String sql) throws SQLException {
        try (Connection connection = connect(config);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(DatabaseConfig config, String sql) throws SQLException {
        try (Connection connection = connect(config); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(DatabaseConfig config) throws SQLException {
        return DriverManager.getConnection(config.jdbcUrl(), config.user(), config.password());
    }
}
