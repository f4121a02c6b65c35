package venuehunt.runtime.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.hunt.Hunt;
import venuehunt.runtime.hunt.HuntPhase;
import venuehunt.runtime.hunt.HuntRules;
import venuehunt.runtime.hunt.HuntState;
import venuehunt.runtime.ledger.ChainFault;
import venuehunt.runtime.postgres.PostgresEvents;
import venuehunt.runtime.postgres.PostgresSeals;
import venuehunt.runtime.postgres.TreasureTables;

@Timeout(120)
class AuditRoundTest {
    private static final String HUNT = TreasureTables.HUNT;

    private final TreasureTables tables = new TreasureTables("audit");
    private final PostgresEvents events = new PostgresEvents(tables.source());
    private final PostgresSeals seals = new PostgresSeals(tables.source());
    private final EventChain chain = new EventChain(events, seals);
    private final LedgerAudit audit = new LedgerAudit(tables.ledger(), chain);
    private final AtomicLong nowNs = new AtomicLong();
    private final AuditRound round = new AuditRound(tables.hunts(), audit, events, seals, nowNs::get);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(AuditRound.class);
    private int awards;

    @BeforeEach
    void listen() throws Exception {
        logged.start();
        logger.addAppender(logged);
        logger.setLevel(Level.INFO);
        award();
        await().untilAsserted(() -> assertThat(audit.check(HUNT).chain().sealedEvents()).isEqualTo(1));
    }

    @AfterEach
    void close() {
        logger.detachAppender(logged);
        logger.setLevel(null);
        tables.close();
    }

    @Test
    void sound_saysTheHeadOfTheChain() {
        assertThat(audit.check(HUNT).sound()).isTrue();
        round.run();
        assertThat(round.findings()).isEqualTo(new AuditRound.Findings(0, 0));
        assertThat(logged.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.INFO);
            assertThat(line.getFormattedMessage()).contains(HUNT, "1 awards",
                    seals.last(HUNT).orElseThrow().hash().toString());
        });
    }

    @Test
    void tablesThatDiffer_areAnErrorWithTheCounts() throws Exception {
        tables.execute("insert into wallet_entry (hunt_id, player_id, claim_id, points) values ('" + HUNT
                + "', 'thief', gen_random_uuid(), 5)");
        assertThat(audit.check(HUNT).sound()).isFalse();
        round.run();
        assertThat(errors()).singleElement().asString().contains(HUNT, "awards=1", "wallet=2", "walletPoints=15");
        assertThat(round.findings()).isEqualTo(new AuditRound.Findings(1, 0));
    }

    @Test
    void tamperedEvents_areAnErrorWithThePosition() throws Exception {
        tables.execute("alter table event disable trigger all; update event set points = 1000; "
                + "alter table event enable trigger all");
        round.run();
        assertThat(errors()).hasSize(3).anySatisfy(
                line -> assertThat(line).contains(HUNT, "event 1 was changed after it was sealed"));
    }

    @Test
    void chainWrittenAnew_isFoundByANodeThatKnewIt() throws Exception {
        tables.execute("alter table event disable trigger all; alter table event_seal disable trigger all;"
                + " update event set points = 1000; delete from event_seal");
        await().untilAsserted(() -> {
            chain.seal(HUNT);
            assertThat(seals.last(HUNT)).isPresent();
        });
        assertThat(chain.check(HUNT, null).intact()).isTrue();
        assertThat(audit.check(HUNT).chain().faults()).containsExactly(new ChainFault.SealChanged(1));
    }

    @Test
    void closedHunts_areLeftAloneAfterTwoSoundRounds() throws Exception {
        tables.hunts().setState(HUNT, HuntState.OPEN, HuntState.CLOSED);
        tables.execute("alter table event disable trigger all; update event set points = points + 1");
        round.run();
        assertThat(errors()).isNotEmpty();
        tables.execute("update event set points = points - 1");
        round.run();
        round.run();
        tables.execute("update event set points = points + 1");
        logged.list.clear();
        round.run();
        assertThat(logged.list).isEmpty();
    }

    @Test
    void closedHunts_areLookedAtAgainWhenSomethingWasCorrected() throws Exception {
        tables.hunts().setState(HUNT, HuntState.OPEN, HuntState.CLOSED);
        round.run();
        round.run();
        tables.execute("insert into event (hunt_id, kind, claim_id, player_id, treasure_id, round, slot, points, actor,"
                + " reason) values ('" + HUNT
                + "', 'COMPENSATE', gen_random_uuid(), 'ann', 0, 1, 1, 7, 'office', 'paid to nobody')");
        await().untilAsserted(() -> {
            chain.seal(HUNT);
            assertThat(seals.lastNumber(HUNT)).isEqualTo(2);
        });
        round.run();
        assertThat(errors()).singleElement().asString().contains(HUNT, "differ");
        assertThat(round.findings()).isEqualTo(new AuditRound.Findings(1, 0));
    }

    /** Its events carry numbers of another server: nobody can follow them, and that concerns this hunt alone. */
    @Test
    void aHuntThatCannotBeChecked_isUnsoundAndKeepsNobodyFromTheNext() throws Exception {
        award();
        tables.hunts().create(new Hunt("a-hunt-before", "v", "Moved", HuntRules.DEFAULT, HuntState.OPEN,
                HuntPhase.DISCOVERY));
        tables.execute("insert into event (hunt_id, kind, claim_id, player_id, treasure_id, round, slot, points, xact)"
                + " values ('a-hunt-before', 'AWARD', gen_random_uuid(), 'ann', 1, 1, 1, 1, '3'),"
                + " ('a-hunt-before', 'AWARD', gen_random_uuid(), 'ann', 1, 1, 2, 1, '1000000000000')");
        EventSealer sealer = new EventSealer(seals, chain, nowNs::get);
        nowNs.addAndGet(70);
        await().untilAsserted(() -> {
            sealer.run();
            assertThat(seals.lastNumber(HUNT)).as("the next hunt is sealed").isEqualTo(2);
        });
        round.run();
        assertThat(round.findings()).isEqualTo(new AuditRound.Findings(1, 0));
        assertThat(round.ageNs()).isZero();
        assertThat(errors()).singleElement().asString().contains("a-hunt-before could not be checked", "moved here");
        assertThat(logged.list).as("the next hunt was looked at").anySatisfy(
                line -> assertThat(line.getFormattedMessage()).contains("hunt " + HUNT, "awards in all tables"));
    }

    @Test
    void drafts_haveNoBooks() {
        tables.hunts().setState(HUNT, HuntState.OPEN, HuntState.DRAFT);
        round.run();
        assertThat(logged.list).isEmpty();
    }

    @Test
    void heldUpEvents_areAWarningThatNamesWhoHoldsThem() throws Exception {
        try (Connection forgotten = tables.source().getConnection()) {
            forgotten.setAutoCommit(false);
            try (Statement statement = forgotten.createStatement()) {
                statement.execute("select pg_current_xact_id()");
                tables.execute(
                        "insert into event (hunt_id, kind, claim_id, player_id, treasure_id, round, slot, points, at)"
                                + " values ('" + HUNT
                                + "', 'GIFT', gen_random_uuid(), 'ann', 1, 1, 1, 1, now() - interval '2 min')");
                round.run();
            }
            forgotten.rollback();
        }
        assertThat(round.findings().heldUpHunts()).isEqualTo(1);
        assertThat(logged.list).filteredOn(line -> line.getLevel() == Level.WARN).singleElement().satisfies(
                line -> assertThat(line.getFormattedMessage()).contains(HUNT, "for 12", "(audit, user postgres)"));
    }

    @Test
    void aDatabaseThatIsAway_isOneError() {
        EventSealer sealer = new EventSealer(seals, chain, nowNs::get);
        tables.close();
        round.run();
        nowNs.addAndGet(70);
        assertThat(round.ageNs()).as("nothing is checked").isEqualTo(70);
        sealer.run();
        assertThat(sealer.ageNs()).as("nothing is sealed").isEqualTo(70);
        assertThat(errors()).singleElement().asString().startsWith("the ledger is not checked");
    }

    @Test
    void sealer_sealsEveryHunt() throws Exception {
        award();
        EventSealer sealer = new EventSealer(seals, chain, nowNs::get);
        nowNs.addAndGet(70);
        assertThat(sealer.ageNs()).isEqualTo(70);
        await().untilAsserted(() -> {
            sealer.run();
            assertThat(sealer.ageNs()).isZero();
            assertThat(seals.last(HUNT)).hasValueSatisfying(last -> assertThat(last.number()).isEqualTo(2));
        });
    }

    private void award() {
        long treasure = tables.place(TreasureTables.draft("chest " + awards++).build());
        tables.ledger().commit(List.of(new LedgerClaim(HUNT, treasure, 1, "ann", UUID.randomUUID())));
    }

    private List<String> errors() {
        return logged.list.stream().filter(line -> line.getLevel() == Level.ERROR)
                .map(ILoggingEvent::getFormattedMessage).toList();
    }
}
