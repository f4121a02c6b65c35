package venuehunt.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseTest {
    private static final String MIGRATIONS = "venuehunt/service/database/migrations";

    private final PrivatePostgres postgres = PrivatePostgres.temporary();

    @BeforeAll
    void makeDatabase() {
        postgres.database("test");
    }

    @AfterAll
    void stop() {
        postgres.close();
    }

    @Test
    void migrate_makesTheSchemaOnce() throws SQLException {
        DatabaseConfig config = postgres.database("migrated");
        try (Database database = Database.open(config, PoolSettings.of("test", 1))) {
            database.migrate(MIGRATIONS);
            database.migrate(MIGRATIONS);
            execute(database, "INSERT INTO mark VALUES ('here')");

            assertThat(query(database, "SELECT text FROM mark")).isEqualTo("here");
        }
    }

    @Test
    void migrate_ofANewerSchema_isRefused() {
        DatabaseConfig config = postgres.database("newer");
        try (Database database = Database.open(config, PoolSettings.of("test", 1))) {
            database.migrate("venuehunt/service/database/newer");

            assertThatThrownBy(() -> database.migrate(MIGRATIONS)).isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("is newer than this program: it has version 2 (colours)");
        }
    }

    @Test
    void migrate_withABrokenFile_saysWhichAndChangesNothing() throws SQLException {
        DatabaseConfig config = postgres.database("broken");
        try (Database database = Database.open(config, PoolSettings.of("test", 1))) {
            assertThatThrownBy(() -> database.migrate("venuehunt/service/database/broken"))
                    .isInstanceOf(DatabaseUnavailableException.class).hasMessageContaining("V1__broken.sql");
            assertThat(query(database, "SELECT count(*) FROM pg_tables WHERE tablename = 'mark'")).isEqualTo("0");
        }
    }

    @Test
    void migrate_withoutFiles_fails() {
        try (Database database = Database.open(postgres.database("test"), PoolSettings.of("test", 1))) {
            assertThatThrownBy(() -> database.migrate("no/such/folder"))
                    .isInstanceOf(DatabaseUnavailableException.class).hasMessageContaining("no/such/folder");
        }
    }

    @Test
    void open_setsThePatienceOfItsSessions() throws SQLException {
        PoolSettings settings = new PoolSettings("claims", 1, Duration.ofMillis(800));
        try (Database database = Database.open(postgres.database("test"), settings)) {
            assertThat(query(database, "SHOW statement_timeout")).isEqualTo("800ms");
            assertThat(query(database, "SHOW lock_timeout")).isEqualTo("400ms");
            assertThat(query(database, "SHOW client_connection_check_interval")).isEqualTo("500ms");
            assertThat(query(database, "SHOW application_name")).isEqualTo("claims");
            assertThatThrownBy(() -> query(database, "SELECT pg_sleep(60)")).isInstanceOf(SQLException.class)
                    .hasMessageContaining("statement timeout");
        }
    }

    /** The server's own limit is out of the way here, as when it hangs. */
    @Test
    void open_givesASilentServerUp() throws SQLException {
        Patience patience = new Patience(Duration.ofMillis(100), Duration.ofMillis(400), Duration.ofMillis(600),
                Duration.ofSeconds(2));
        try (Database database = Database.open(postgres.database("test"), new PoolSettings("claims", 1, patience))) {
            long startNs = System.nanoTime();
            assertThatThrownBy(
                    () -> query(database,
                            "SELECT 1 FROM set_config('statement_timeout', '0', false); SELECT pg_sleep(5)"))
                    .isInstanceOf(SQLException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - startNs)).isBetween(Duration.ofMillis(550),
                    Duration.ofSeconds(2));
        }
    }

    @Test
    void open_pinned_holdsWhateverIsSetElsewhere() throws SQLException {
        DatabaseConfig config = postgres.database("pinned");
        PoolSettings settings = PoolSettings.of("pinned", 1);
        try (Database plain = Database.open(config, settings)) {
            execute(plain, "ALTER DATABASE pinned SET synchronous_commit = off");
        }
        try (Database plain = Database.open(config, settings);
                Database pinned = Database.open(config, settings.pin("synchronous_commit", "local"))) {
            assertThat(query(plain, "SHOW synchronous_commit")).isEqualTo("off");
            assertThat(query(pinned, "SHOW synchronous_commit")).isEqualTo("local");
        }
    }

    @Test
    void open_whereNothingListens_namesTheAddress() throws IOException {
        int port = ServerSettings.freePort();
        assertThatThrownBy(() -> open("jdbc:postgresql://127.0.0.1:" + port + "/test", "secret"))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageStartingWith("no database server answers at 127.0.0.1:" + port)
                .hasMessageContaining("--database-url").hasMessageNotContaining("secret");
    }

    @Test
    void open_ofADatabaseThatIsNotThere_namesIt() {
        DatabaseConfig nowhere = postgres.database("test").withDatabase("nowhere");
        assertThatThrownBy(() -> Database.open(nowhere, PoolSettings.of("test", 1)))
                .isInstanceOf(DatabaseUnavailableException.class).hasMessageContaining("has no database nowhere");
    }

    @Test
    void open_withAWrongPassword_isRefused() {
        assertThatThrownBy(() -> open(postgres.database("test").jdbcUrl(), "guess"))
                .isInstanceOf(DatabaseUnavailableException.class).hasMessageContaining("refuses the user postgres")
                .hasMessageNotContaining("guess");
    }

    @Test
    void database_byItsName() {
        for (String name : List.of("", "1st", "Upper", "a;drop", "a".repeat(64))) {
            assertThatThrownBy(() -> postgres.database(name)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'" + name + "'");
        }
        for (String name : List.of("a", "order", "a".repeat(63))) { // "order" is a word of SQL
            assertThat(postgres.database(name).database()).isEqualTo(name);
            assertThat(postgres.database(name)).isEqualTo(postgres.database(name));
        }
    }

    private static void open(String jdbcUrl, String password) {
        Database.open(new DatabaseConfig(jdbcUrl, "postgres", password), PoolSettings.of("test", 1)).close();
    }

    private static String query(Database database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
