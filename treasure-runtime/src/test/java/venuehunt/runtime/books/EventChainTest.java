package venuehunt.runtime.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehunt.runtime.ledger.ChainFault;
import venuehunt.runtime.ledger.ChainReport;
import venuehunt.runtime.ledger.EventCursor;
import venuehunt.runtime.ledger.EventSeal;
import venuehunt.runtime.ledger.LedgerEvent;
import venuehunt.runtime.postgres.PostgresEvents;
import venuehunt.runtime.postgres.PostgresSeals;
import venuehunt.runtime.postgres.TreasureTables;

@Timeout(120)
class EventChainTest {
    private static final String HUNT = TreasureTables.HUNT;

    private final TreasureTables tables = new TreasureTables("chain");
    private final PostgresEvents events = new PostgresEvents(tables.source());
    private final PostgresSeals seals = new PostgresSeals(tables.source());
    private final EventChain chain = new EventChain(events, seals);

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void empty_isIntact() {
        assertThat(chain.check(HUNT, null)).isEqualTo(new ChainReport(0, null, 0, List.of()));
        assertThat(seals.unsealedHunts()).isEmpty();
    }

    @Test
    void seal_inLinksOfAThousand() throws Exception {
        write(2_001);
        assertThat(seals.unsealedHunts()).containsExactly(HUNT);
        seal(2_001);
        assertThat(seals.unsealedHunts()).isEmpty();
        ChainReport report = chain.check(HUNT, null);
        assertThat(report.faults()).isEmpty();
        assertThat(report.sealedEvents()).isEqualTo(2_001);
        assertThat(seals.after(HUNT, 0, 10)).extracting(EventSeal::number).containsExactly(1L, 2L, 3L);
        assertThat(seals.last(HUNT)).hasValueSatisfying(last -> assertThat(last.events()).hasSize(1));
        chain.seal(HUNT);
        assertThat(seals.after(HUNT, 3, 10)).as("nothing new, no link").isEmpty();
        assertThat(verifiedBySql()).isEmpty();
    }

    /** Who corrected, and why, is sealed as all else is; what was sealed before there were corrections stays sealed. */
    @Test
    void corrections_areSealed() throws Exception {
        write(1);
        seal(1);
        tables.execute("insert into event (hunt_id, kind, claim_id, player_id, treasure_id, round, slot, points, actor,"
                + " reason, corrects) values ('" + HUNT + "', 'REVOKE', gen_random_uuid(), 'ann', 1, 1, 1, -10, 'zoë',"
                + " 'left the venue – twice', gen_random_uuid()), ('" + HUNT
                + "', 'COMPENSATE', gen_random_uuid(), 'ann', 0, 0, 0, 5, 'zoë', 'the box was locked', null)");
        seal(3);
        assertThat(chain.check(HUNT, null).faults()).isEmpty();
        assertThat(verifiedBySql()).isEmpty();
        for (String change : List.of("actor = 'zoe'", "reason = 'another'", "corrects = gen_random_uuid()")) {
            tables.execute("alter table event disable trigger all; update event set " + change
                    + " where kind = 'REVOKE'");
            assertThat(chain.check(HUNT, null).faults()).as(change).isNotEmpty();
            assertThat(verifiedBySql()).as(change).isNotEmpty();
        }
    }

    @Test
    void seal_goesOnAfterARestart() throws Exception {
        write(5);
        seal(5);
        write(5);
        EventChain restarted = new EventChain(new PostgresEvents(tables.source()), new PostgresSeals(tables.source()));
        restarted.seal(HUNT);
        seal(10);
        assertThat(seals.after(HUNT, 0, 10)).extracting(seal -> seal.events().size()).containsExactly(5, 5);
        assertThat(restarted.check(HUNT, null).intact()).isTrue();
    }

    /** What a superuser does to event 3 of 5 with the triggers off, and what is said of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "update event set points = 1000000 where position = 3 | event 3 was changed after it was sealed",
            "update event set player_id = 'thief' where position = 3 | event 3 was changed after it was sealed",
            "update event set claim_id = gen_random_uuid() where position = 3 | event 3 was changed after it was sealed",
            "update event set at = 'infinity' where position = 3 | event 3 was changed after it was sealed",
            "delete from event where position = 3 | event 3 was sealed and is gone",
            """
                    insert into event (hunt_id, position, xact, kind, claim_id, player_id, treasure_id, round, slot, points) \
                    overriding system value select hunt_id, 77, xact, kind, gen_random_uuid(), 'thief', 1, 1, 1, 5 from event \
                    where position = 3 | event 77 was put in among sealed ones""",
            "update event_seal set digests = set_byte(digests, 40, get_byte(digests, 40) # 1) | seal 1 is not what it was",
            "update event_seal set hash = sha256(hash) | seal 1 is not what it was"})
    void tampering_isNamed(String sql, String fault) throws Exception {
        for (int transaction = 0; transaction < 5; transaction++) {
            write(1);
        }
        seal(5);
        tamper(sql);
        assertThat(chain.check(HUNT, null).faults()).extracting(ChainFault::text).first().isEqualTo(fault);
        if (!sql.contains("infinity")) { // of which no number can be made there: the script fails, and so tells too
            assertThat(verifiedBySql()).isNotEmpty();
        }
    }

    @Test
    void sealsTakenAway_leaveAGap() throws Exception {
        for (int i = 1; i <= 3; i++) {
            write(1);
            seal(i);
        }
        tamper("delete from event_seal where number = 2");
        assertThat(chain.check(HUNT, null).faults()).containsExactly(new ChainFault.SealGone(2),
                new ChainFault.EventAdded(2));
        assertThat(verifiedBySql()).contains("seal 3 does not follow from the one before");
    }

    /** Nodes that seal at once while claims are written: one chain, every event in it once, in the readers' order. */
    @Test
    void severalSealers_makeOneChain() throws Exception {
        int writers = 4;
        int each = 60;
        CountDownLatch writing = new CountDownLatch(writers);
        try (ExecutorService pool = Executors.newFixedThreadPool(writers + 3)) {
            List<Future<?>> work = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                work.add(pool.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        write(1);
                    }
                    writing.countDown();
                    return null;
                }));
            }
            for (int node = 0; node < 3; node++) {
                EventChain another = new EventChain(events, seals);
                work.add(pool.submit(() -> {
                    while (writing.getCount() > 0) {
                        another.seal(HUNT);
                    }
                }));
            }
            for (Future<?> one : work) {
                one.get();
            }
        }
        seal((long) writers * each);
        ChainReport report = chain.check(HUNT, null);
        assertThat(report.faults()).isEmpty();
        assertThat(report.sealedEvents()).isEqualTo((long) writers * each);
        List<Long> sealed = seals.after(HUNT, 0, 1_000).stream().flatMap(seal -> seal.events().stream())
                .map(EventSeal.SealedEvent::position).toList();
        assertThat(sealed).isEqualTo(events.after(HUNT, EventCursor.START, 1_000).stream().map(LedgerEvent::cursor)
                .map(EventCursor::position).toList());
        assertThat(sealed).hasSize(writers * each);
        assertThat(verifiedBySql()).isEmpty();
    }

    /** The server itself may hold up readers for a moment, e.g. to keep statistics. */
    private void seal(long total) {
        await().untilAsserted(() -> {
            chain.seal(HUNT);
            assertThat(chain.check(HUNT, null).sealedEvents()).isEqualTo(total);
        });
    }

    private void write(int count) throws SQLException {
        tables.execute(
                "insert into event (hunt_id, kind, claim_id, player_id, treasure_id, round, slot, points) select '"
                        + HUNT
                        + "', 'AWARD', gen_random_uuid(), 'player åäö ' || n, n, 1, 1, 10 from generate_series(1, "
                        + count
                        + ") n");
    }

    private void tamper(String sql) throws SQLException {
        tables.execute("alter table event disable trigger all; alter table event_seal disable trigger all; " + sql);
    }

    private List<String> verifiedBySql() throws Exception {
        String sql = Files.readString(Path.of("..", "docs", "verify-events.sql")).replace(":'hunt'", "'" + HUNT + "'");
        List<String> faults = new ArrayList<>();
        try (Connection connection = tables.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                faults.add(rows.getString("fault"));
            }
        }
        return faults;
    }
}
