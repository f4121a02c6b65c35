package venuehunt.runtime.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.runtime.hunt.HuntRules;
import venuehunt.runtime.hunt.HuntState;
import venuehunt.service.database.Database;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.database.DatabaseUnavailableException;
import venuehunt.service.database.PoolSettings;
import venuehunt.service.database.PrivatePostgres;

/** On a server of its own, so that no other database has made the role already. */
class TreasureDatabaseTest {
    private static final String DENIED = "42501";

    private static PrivatePostgres server;
    private DatabaseConfig owner;

    @BeforeAll
    static void start() {
        server = PrivatePostgres.temporary();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void make() {
        owner = server.database("treasure");
    }

    @AfterEach
    void forget() throws SQLException {
        try (Connection admin = connect(server.database("postgres"))) {
            execute(admin, "drop database treasure with (force)");
            for (String role : List.of("treasure_service", "hunt", "node")) {
                execute(admin, "drop role if exists " + role);
            }
        }
    }

    @Test
    void open_everySession_isTheServiceAndStaysIt() throws SQLException {
        try (Database service = open(owner); Connection session = service.dataSource().getConnection()) {
            assertThat(ask(session, "select current_user")).isEqualTo("treasure_service");
            execute(session, "reset role");
            assertThat(ask(session, "select current_user")).as("after reset role").isEqualTo("treasure_service");
            execute(session, "discard all");
            assertThat(ask(session, "select current_user")).as("after discard all").isEqualTo("treasure_service");
        }
    }

    @Test
    void grants_areTheseAndNoOthers() throws SQLException {
        TreasureDatabase.upToDate(owner);
        Map<String, String> found = new TreeMap<>();
        try (Connection session = connect(owner);
                Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery("""
                        select c.relname, string_agg(p.name, ' ' order by p.name)
                        from pg_class c cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE',
                            'REFERENCES', 'TRIGGER']) as p (name)
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
                            and has_table_privilege('treasure_service', c.oid, p.name)
                        group by c.relname
                        """)) {
            while (row.next()) {
                found.put(row.getString(1), row.getString(2));
            }
        }
        assertThat(found).isEqualTo(Map.of("award", "INSERT SELECT", "inventory", "INSERT SELECT", "wallet_entry",
                "INSERT SELECT", "event", "INSERT SELECT", "event_seal", "INSERT SELECT", "ledger_identity", "SELECT",
                "flyway_schema_history", "SELECT", "hunt", "INSERT SELECT UPDATE", "treasure",
                "INSERT SELECT UPDATE", "venue_map", "INSERT SELECT UPDATE"));
    }

    @Test
    void ledgerRows_asTheService_areNeitherChangedNorTakenNorUnguarded() throws SQLException {
        try (Database service = open(owner); Connection session = service.dataSource().getConnection()) {
            for (String table : List.of("award", "inventory", "wallet_entry", "event", "event_seal",
                    "ledger_identity")) {
                for (String change : List.of("update %s set %s", "delete from %s", "truncate %s", "truncate %s cascade",
                        "alter table %s disable trigger all", "drop trigger %1$s_stays on %1$s",
                        "alter table %s add column extra text", "drop table %s cascade",
                        "alter table %s owner to treasure_service",
                        "create rule away as on insert to %s do instead nothing")) {
                    String column = table.equals("ledger_identity") ? "made_at = now()" : "hunt_id = ''";
                    refused(session, String.format(change, table, column));
                }
            }
            refused(session, "set session_replication_role = replica");
            refused(session, "create or replace function ledger_rows_stay() returns trigger language plpgsql as $$"
                    + "begin return new; end $$");
            refused(session, "drop function ledger_rows_stay() cascade");
            refused(session, "create table more (n int)");
            refused(session, "alter role treasure_service superuser");
        }
    }

    /** Insert goes; that whole groups are decided so is shown by all other tests of the ledger. */
    @Test
    void ledgerRows_asTheService_areAdded() throws SQLException {
        try (Database service = open(owner); Connection session = service.dataSource().getConnection()) {
            PostgresHunts hunts = new PostgresHunts(service.dataSource());
            hunts.create(TestVenue.at(60, 20).hunt(HuntRules.DEFAULT, HuntState.OPEN));
            hunts.place(TestVenue.HUNT_ID, List.of(TreasureTables.draft("box").build()));
            long treasure = hunts.treasures(TestVenue.HUNT_ID).getFirst().treasureId();
            execute(session,
                    "insert into award (hunt_id, treasure_id, round, slot, player_id, claim_id, points) values ('"
                            + TestVenue.HUNT_ID + "', " + treasure + ", 1, 1, 'ann', gen_random_uuid(), 10)");
            assertThat(ask(session, "select count(*) from award")).isEqualTo("1");
        }
    }

    @Test
    void upToDate_severalDatabasesAtOnce_shareTheRole() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(4)) {
            List<DatabaseConfig> databases = List.of(owner, owner, server.database("other"), server.database("other"));
            List<Future<TreasureDatabase>> starting = databases.stream()
                    .map(each -> nodes.submit(() -> TreasureDatabase.upToDate(each))).toList();
            for (Future<TreasureDatabase> each : starting) {
                each.get().open(PoolSettings.of("test", 1)).close();
            }
        }
        asAdmin("drop database other with (force)");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void upToDate_whereTheLoginMayMakeNoRoles_saysWhatToRun(boolean roleIsThere) throws SQLException {
        DatabaseConfig hunt = ownedBy("hunt");
        if (roleIsThere) {
            asAdmin("create role treasure_service nologin");
        }
        assertThatThrownBy(() -> TreasureDatabase.upToDate(hunt)).isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("\"create role treasure_service nologin\" if it is not there, "
                        + "and \"grant treasure_service to hunt\"");

        if (!roleIsThere) {
            asAdmin("create role treasure_service nologin");
        }
        asAdmin("grant treasure_service to hunt");
        try (Database service = TreasureDatabase.upToDate(hunt).open(PoolSettings.of("test", 1));
                Connection session = service.dataSource().getConnection()) {
            assertThat(ask(session, "select session_user || ' ' || current_user")).isEqualTo("hunt treasure_service");
            refused(session, "delete from award");
        }
    }

    @Test
    void upToDate_loginThatMayMakeRoles_needsNobody() throws SQLException {
        DatabaseConfig hunt = ownedBy("hunt");
        asAdmin("alter role hunt createrole");

        assertThatCode(() -> TreasureDatabase.upToDate(hunt).open(PoolSettings.of("test", 1)).close())
                .doesNotThrowAnyException();
    }

    /** "$user" in a search path is the login to the migrations, and the role to those that play. */
    @ParameterizedTest
    @ValueSource(strings = {"hunt", "The \\ \"Hunt\""})
    void open_tablesInASchemaOfTheLogin_areFound(String schema) throws SQLException {
        DatabaseConfig hunt = ownedBy("hunt");
        String quoted = '"' + schema.replace("\"", "\"\"") + '"';
        asAdmin("alter role hunt createrole", "create schema " + quoted + " authorization hunt");
        if (!schema.equals("hunt")) {
            asAdmin("alter role hunt set search_path = " + quoted);
        }
        try (Database service = open(hunt); Connection session = service.dataSource().getConnection()) {
            assertThat(new PostgresHunts(service.dataSource()).all()).isEmpty();
            assertThat(ask(session, "select current_schema()")).isEqualTo(schema);
            assertThat(ask(session, "select current_user")).isEqualTo("treasure_service");
        }
    }

    /** The strict way: whoever steals this login's password cannot go back to the owner. */
    @Test
    void upToDate_loginThatOwnsNothing_findsAllInOrderAndIsNobodyElse() throws SQLException {
        TreasureDatabase.upToDate(owner);
        asAdmin("create role node login password 'n'", "grant treasure_service to node");
        DatabaseConfig node = new DatabaseConfig(owner.jdbcUrl(), "node", "n");

        try (Database service = open(node); Connection session = service.dataSource().getConnection()) {
            assertThat(new PostgresHunts(service.dataSource()).all()).isEmpty();
            execute(session, "set role none");
            assertThat(ask(session, "select current_user")).isEqualTo("node");
            refused(session, "delete from award");
            refused(session, "alter table award disable trigger all");
            refused(session, "set role postgres");
        }
    }

    private static Database open(DatabaseConfig config) {
        return TreasureDatabase.upToDate(config).open(PoolSettings.of("test", 2));
    }

    private DatabaseConfig ownedBy(String login) throws SQLException {
        asAdmin("create role " + login + " login password 'h'", "alter database treasure owner to " + login);
        return new DatabaseConfig(owner.jdbcUrl(), login, "h");
    }

    private void asAdmin(String... statements) throws SQLException {
        try (Connection admin = connect(owner)) {
            for (String sql : statements) {
                execute(admin, sql);
            }
        }
    }

    private static void refused(Connection session, String sql) {
        assertThatThrownBy(() -> execute(session, sql)).as(sql).isInstanceOfSatisfying(SQLException.class,
                e -> assertThat(e.getSQLState()).as("%s: %s", sql, e.getMessage()).isEqualTo(DENIED));
    }

    private static void execute(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(DatabaseConfig config) throws SQLException {
        return DriverManager.getConnection(config.jdbcUrl(), config.user(), config.password());
    }
}
