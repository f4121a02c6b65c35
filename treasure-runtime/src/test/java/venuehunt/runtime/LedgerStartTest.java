package venuehunt.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import venuehunt.runtime.TestNode.Spot;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.service.auth.Role;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.database.DatabaseUnavailableException;
import venuehunt.service.database.PrivatePostgres;
import venuehunt.service.rpc.Refusal;
import venuehunt.testsupport.TestDatabase;
import venuehunt.v1.ClaimOutcome;
import venuehunt.v1.ClaimResult;
import venuehunt.v1.GetClaimRequest;
import venuehunt.v1.NoticeKind;

/** A node that comes back to a ledger which is not what it was. */
@Timeout(120)
class LedgerStartTest {
    private static final String HUNT = TestVenue.HUNT_ID;

    @TempDir
    private Path keys = Path.of("/");
    private FakeGeometryStore store;

    @BeforeEach
    void publish() throws IOException {
        store = new FakeGeometryStore();
        store.publish(TestVenue.VENUE_ID, 1, TestNode.VENUE.map());
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void start_onAnOlderBackup_isRefusedUntilSomebodyMeansIt() throws Exception {
        DatabaseConfig database = TestDatabase.fresh("restored");
        Spot spot;
        try (TestNode node = node(database)) {
            node.openHunt(HUNT, TestVenue.VENUE_ID);
            spot = node.place(HUNT);
            assertThat(claim(node, node.place(HUNT)).getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
        }
        DatabaseConfig backup = copy(database, "backup");
        try (TestNode node = node(database)) {
            assertThat(claim(node, spot).getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
        }

        assertThatThrownBy(() -> node(backup)).isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageMatching("LEDGER_REGRESSED: this node has seen event 2 .*ends with event 1 .*move "
                        + seen() + " away and start again");
        node(database).close(); // the one it knows is still welcome

        Files.delete(seen());
        try (TestNode node = node(backup)) {
            assertThat(claim(node, spot).getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
        }
        assertThatThrownBy(() -> node(database)).as("as long, but another history")
                .isInstanceOf(DatabaseUnavailableException.class).hasMessageStartingWith("LEDGER_REGRESSED: ");
    }

    @Test
    void start_onAnotherLedger_isRefused() throws Exception {
        node(TestDatabase.fresh("known")).close();
        DatabaseConfig other = TestDatabase.fresh("other");

        assertThatThrownBy(() -> node(other)).isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageStartingWith("LEDGER_REPLACED: this node has played on ");
        Files.delete(seen());
        node(other).close();
    }

    @Test
    void start_afterTheServerWasKilled_isNoAlarm() throws Exception {
        Path parent = Files.createTempDirectory("killed");
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path folder = parent.resolve("server");
        try {
            try (PrivatePostgres server = PrivatePostgres.start(folder); TestNode node = node(server.database("own"))) {
                node.openHunt(HUNT, TestVenue.VENUE_ID);
                assertThat(claim(node, node.place(HUNT)).getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
                await().until(() -> Files.readString(seen()).contains("position=1\n"));
                kill(folder);
            }
            try (PrivatePostgres server = PrivatePostgres.start(folder); TestNode node = node(server.database("own"))) {
                node.place(HUNT); // the first, again
                assertThat(claim(node, node.place(HUNT)).getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
                assertThat(query(server.database("own"), "select max(position) from event"))
                        .as("the crash has left numbers out").isGreaterThan(2);
            }
        } finally {
            try (Stream<Path> files = Files.walk(parent)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    @Test
    void running_ledgerGoesBack_noClaimGoesThereUntilItIsWhole() throws Exception {
        DatabaseConfig database = TestDatabase.fresh("going_back");
        try (TestNode node = node(database)) {
            node.openHunt(HUNT, TestVenue.VENUE_ID);
            assertThat(claim(node, node.place(HUNT)).getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
            await().until(() -> Files.readString(seen()).contains("position=1\n"));

            TestPhone listening = node.phone();
            listening.join(HUNT, node.player("zoe"));

            execute(database, "create table kept as select * from event", "alter table event disable trigger all",
                    "delete from event");
            await().untilAsserted(() -> {
                ClaimResult refused = claim(node, node.place(HUNT));
                assertThat(refused.getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_RETRY);
                assertThat(Refusal.from(refused.getError()).reason()).isEqualTo("LEDGER_UNAVAILABLE");
            });
            assertThat(listening.notice().getKind()).as("as if it were away")
                    .isEqualTo(NoticeKind.NOTICE_KIND_CLAIMS_HELD);
            assertThatThrownBy(() -> node.play(node.player("ben")).getClaim(
                    GetClaimRequest.newBuilder().setHuntId(HUNT).setClaimId(claimId()).build()))
                    .satisfies(e -> assertThat(Refusal.from(e).reason()).isEqualTo("LEDGER_UNAVAILABLE"));

            execute(database, "insert into event overriding system value select * from kept");
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(claim(node, node.place(HUNT))
                    .getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON));
            assertThat(listening.notice().getKind()).isEqualTo(NoticeKind.NOTICE_KIND_CLAIMS_RELEASED);
            listening.close();
        }
    }

    @Test
    void running_commitSwitchedOffForUs_claimsAreFlushedAllTheSame() throws Exception {
        DatabaseConfig database = TestDatabase.fresh("flushed");
        try (TestNode node = node(database)) {
            node.openHunt(HUNT, TestVenue.VENUE_ID);
            execute(database, "alter database " + database.database() + " set synchronous_commit = off",
                    "create table noted (synchronous_commit text)", "grant insert on noted to public", """
                            create function note() returns trigger language plpgsql as $$
                            begin
                                insert into noted values (current_setting('synchronous_commit'));
                                return new;
                            end $$""", "create trigger note before insert on event execute function note()",
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ledger'"
                            + " and datname = current_database()");
            await().untilAsserted(() -> assertThat(claim(node, node.place(HUNT)).getOutcome())
                    .isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON));
            assertThat(query(database, "select count(*) from noted where synchronous_commit = 'on'")).isEqualTo(1);
        }
    }

    @Test
    void start_asALoginThatOwnsNothing_playsAllTheSame() throws Exception {
        DatabaseConfig owner = TestDatabase.fresh("owned");
        node(owner).close();
        execute(owner, "create role player_desk login password 'p'", "grant treasure_service to player_desk");
        try (TestNode node = node(new DatabaseConfig(owner.jdbcUrl(), "player_desk", "p"))) {
            node.openHunt(HUNT, TestVenue.VENUE_ID);
            assertThat(claim(node, node.place(HUNT)).getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
            assertThat(query(owner, "select count(distinct usename) from pg_stat_activity where application_name in "
                    + "('treasure', 'ledger', 'books', 'ledger-watch') and datname = current_database()"))
                    .isEqualTo(1);
            node.hunts(Role.STAFF).closeHunt(TestNode.hunt(HUNT));
        }
    }

    private TestNode node(DatabaseConfig database) throws IOException {
        return new TestNode(database, store, keys, keys.resolve("node"));
    }

    private Path seen() {
        return keys.resolve("node/ledger-seen");
    }

    private static ClaimResult claim(TestNode node, Spot spot) throws InterruptedException {
        try (TestPhone phone = node.phone()) {
            phone.join(HUNT, node.player("ann"));
            phone.settle(spot.position());
            return phone.claim(claimId(), spot.treasureId());
        }
    }

    private static ByteString claimId() {
        UUID id = UUID.randomUUID();
        return ByteString.copyFrom(ByteBuffer.allocate(16).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).flip());
    }

    /** What a restore of a backup taken now would bring back. */
    private static DatabaseConfig copy(DatabaseConfig database, String suffix) throws SQLException {
        String name = database.database() + "_" + suffix;
        execute(TestDatabase.fresh("copier"), "create database " + name + " template " + database.database());
        return new DatabaseConfig(database.jdbcUrl().replace("/" + database.database(), "/" + name), database.user(),
                database.password());
    }

    private static void kill(Path folder) throws Exception {
        long pid = Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all = Stream.concat(Stream.of(server), server.children()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : all) {
            process.onExit().get();
        }
    }

    private static void execute(DatabaseConfig database, String... statements) throws SQLException {
        try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static long query(DatabaseConfig database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection connect(DatabaseConfig database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
