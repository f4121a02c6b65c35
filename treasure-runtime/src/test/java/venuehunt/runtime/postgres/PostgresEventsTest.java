package venuehunt.runtime.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.ledger.EventCursor;
import venuehunt.runtime.ledger.LedgerEvent;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.database.DatabaseUnavailableException;
import venuehunt.testsupport.TestDatabase;

@Timeout(120)
class PostgresEventsTest {
    private static final int ALL = 1_000_000;

    private final TreasureTables tables = new TreasureTables("events");
    private final PostgresEvents events = new PostgresEvents(tables.source());

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void after_tellsOfAnAward() {
        long treasure = tables.place(TreasureTables.draft("told").points(70).build());
        LedgerClaim claim = new LedgerClaim(TreasureTables.HUNT, treasure, 1, "åsa", UUID.randomUUID());
        tables.ledger().commit(List.of(claim));
        long committedMs = tables.ledger().find(TreasureTables.HUNT, claim.claimId()).orElseThrow().committedAtMs();
        assertThat(readUntil(1)).singleElement().satisfies(event -> {
            assertThat(event).isEqualTo(new LedgerEvent(TreasureTables.HUNT, event.cursor(), "AWARD", claim.claimId(),
                    "åsa", treasure, 1, 1, 70, event.atMicros(), null));
            assertThat(event.atMicros() / 1_000).isEqualTo(committedMs);
            assertThat(events.after(TreasureTables.HUNT, event.cursor(), 10)).isEmpty();
        });
        assertThat(events.after("another hunt", EventCursor.START, 10)).isEmpty();
    }

    @Test
    void lateCommit_isNotPassedOver() throws Exception {
        List<Followed> naive = new ArrayList<>();
        try (Connection late = begin(); Connection early = begin()) {
            UUID first = insert(late);
            UUID second = insert(early);
            early.commit();
            assertThat(readAll()).as("the first may still come").isEmpty();
            naive.addAll(byPosition(naive, ""));
            late.commit();
            naive.addAll(byPosition(naive, ""));
            assertThat(readUntil(2)).extracting(LedgerEvent::claimId).containsExactly(first, second);
            assertThat(naive).extracting(Followed::claimId).as("by position alone the first is lost")
                    .containsExactly(second);
        }
    }

    @Test
    void lateCommitOfALowerPosition_isNotPassedOver() throws Exception {
        List<Followed> halfNaive = new ArrayList<>();
        String final_ = " and xact < pg_snapshot_xmin(pg_current_snapshot())";
        try (Connection older = begin(); Connection younger = begin()) {
            run(older, "select pg_current_xact_id()");
            UUID lower = insert(younger);
            UUID higher = insert(older);
            older.commit();
            assertThat(readUntil(1)).extracting(LedgerEvent::claimId).containsExactly(higher);
            EventCursor cursor = readAll().getLast().cursor();
            halfNaive.addAll(byPosition(halfNaive, final_));
            younger.commit();
            halfNaive.addAll(byPosition(halfNaive, final_));
            assertThat(readUntil(2)).extracting(LedgerEvent::claimId).containsExactly(higher, lower);
            assertThat(events.after(TreasureTables.HUNT, cursor, ALL)).extracting(LedgerEvent::claimId)
                    .containsExactly(lower);
            assertThat(halfNaive).extracting(Followed::claimId).as("what is final, but by position, loses the lower")
                    .containsExactly(higher);
        }
    }

    /** Pages of three cut transactions of up to five rows in two. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void manyWriters_everyEventOnceInOneOrder(long seed) throws Exception {
        List<UUID> committed = new ArrayList<>();
        List<LedgerEvent> followed = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(6)) {
            List<Future<List<UUID>>> work = new ArrayList<>();
            for (int w = 0; w < 6; w++) {
                Random random = new Random(seed * 100 + w);
                work.add(writers.submit(() -> writeForAWhile(random)));
            }
            while (!work.stream().allMatch(Future::isDone)) {
                followed.addAll(events.after(TreasureTables.HUNT, end(followed), 3));
            }
            for (Future<List<UUID>> each : work) {
                committed.addAll(each.get());
            }
        }
        await().pollInterval(Duration.ofMillis(1)).untilAsserted(() -> {
            followed.addAll(events.after(TreasureTables.HUNT, end(followed), 3));
            assertThat(followed).hasSameSizeAs(committed);
        });
        assertThat(followed).as("seed %d", seed).extracting(LedgerEvent::claimId)
                .containsExactlyInAnyOrderElementsOf(committed);
        assertThat(readAll()).as("seed %d, read again", seed).isEqualTo(followed);
    }

    private List<UUID> writeForAWhile(Random random) throws SQLException, InterruptedException {
        List<UUID> committed = new ArrayList<>();
        for (int t = 0; t < 40; t++) {
            try (Connection connection = begin()) {
                List<UUID> mine = new ArrayList<>();
                for (int row = random.nextInt(5); row >= 0; row--) {
                    mine.add(insert(connection));
                    Thread.sleep(random.nextInt(4));
                }
                if (random.nextInt(5) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.addAll(mine);
                }
            }
        }
        return committed;
    }

    @Test
    void aWriterInAnotherDatabase_holdsUpAndIsNamed() throws Exception {
        DatabaseConfig other = TestDatabase.fresh("elsewhere");
        try (Connection stranger = DriverManager.getConnection(other.jdbcUrl() + "?ApplicationName=forgotten",
                other.user(), other.password())) {
            stranger.setAutoCommit(false);
            run(stranger, "select count(*) from pg_class");
            insertCommitted();
            assertThat(readUntil(1)).as("who only reads holds up nobody").hasSize(1);
            run(stranger, "select pg_current_xact_id()");
            insertCommitted();
            assertThat(readAll()).hasSize(1);
            assertThat(events.heldUp(TreasureTables.HUNT, 0)).hasValueSatisfying(
                    held -> assertThat(held.who()).contains("forgotten").contains(other.user()));
            assertThat(events.heldUp(TreasureTables.HUNT, 60)).as("younger than that").isEmpty();
        }
        readUntil(2);
        assertThat(events.heldUp(TreasureTables.HUNT, 0)).isEmpty();
    }

    @Test
    void transactionNumbersOfAnotherServer_areRefused() throws Exception {
        tables.execute("insert into event (hunt_id, xact, kind, claim_id, player_id, treasure_id, round, slot, points)"
                + " values ('" + TreasureTables.HUNT
                + "', '9000000000', 'AWARD', gen_random_uuid(), 'ann', 1, 1, 1, 1)");
        assertThatThrownBy(this::readAll).isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("dump and restore").hasMessageContaining(TreasureTables.HUNT);
    }

    private List<LedgerEvent> readAll() {
        return events.after(TreasureTables.HUNT, EventCursor.START, ALL);
    }

    /** The server itself may hold up readers for a moment, e.g. to keep statistics. */
    private List<LedgerEvent> readUntil(int count) {
        return await().until(this::readAll, all -> all.size() >= count);
    }

    private static EventCursor end(List<LedgerEvent> followed) {
        return followed.isEmpty() ? EventCursor.START : followed.getLast().cursor();
    }

    private record Followed(long position, UUID claimId) {}

    /** How one would follow without thinking. */
    private List<Followed> byPosition(List<Followed> before, String andWhere) {
        long last = before.isEmpty() ? 0 : before.getLast().position();
        return Jdbc.query(tables.source(),
                "select position, claim_id from event where hunt_id = ? and position > ?" + andWhere
                        + " order by position",
                row -> new Followed(row.getLong(1), row.getObject(2, UUID.class)), TreasureTables.HUNT, last);
    }

    private Connection begin() throws SQLException {
        Connection connection = tables.source().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private void insertCommitted() throws SQLException {
        try (Connection connection = begin()) {
            insert(connection);
            connection.commit();
        }
    }

    private static UUID insert(Connection connection) throws SQLException {
        UUID claimId = UUID.randomUUID();
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into event (hunt_id, kind, claim_id, player_id, treasure_id, round, slot, points)
                values (?, 'AWARD', ?, 'ann', 1, 1, 1, 10)
                """)) {
            insert.setString(1, TreasureTables.HUNT);
            insert.setObject(2, claimId);
            insert.executeUpdate();
        }
        return claimId;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
        }
    }
}
