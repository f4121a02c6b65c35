package venuehunt.runtime.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.runtime.claim.Ledger.Commit;
import venuehunt.runtime.claim.LedgerAnswer;
import venuehunt.runtime.claim.LedgerAnswer.AlreadyYours;
import venuehunt.runtime.claim.LedgerAnswer.ClaimIdReused;
import venuehunt.runtime.claim.LedgerAnswer.Lost;
import venuehunt.runtime.claim.LedgerAnswer.NotOpen;
import venuehunt.runtime.claim.LedgerAnswer.Won;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.correction.Correction;
import venuehunt.runtime.correction.CorrectionOrder;
import venuehunt.runtime.correction.CorrectionOrder.Compensate;
import venuehunt.runtime.correction.CorrectionOrder.Grant;
import venuehunt.runtime.correction.CorrectionOrder.Reopen;
import venuehunt.runtime.correction.CorrectionOrder.Revoke;
import venuehunt.runtime.correction.CorrectionOrder.Signature;
import venuehunt.runtime.correction.CorrectionOutcome;
import venuehunt.runtime.correction.CorrectionOutcome.Made;
import venuehunt.runtime.correction.CorrectionOutcome.Refused;
import venuehunt.runtime.correction.CorrectionReason;
import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.hunt.HuntState;
import venuehunt.service.database.DatabaseUnavailableException;

class PostgresCorrectionsTest {
    private static final TreasureTables TABLES = new TreasureTables("corrections");
    private static final String HUNT = TreasureTables.HUNT;
    private final PostgresLedger ledger = TABLES.ledger();
    private final PostgresCorrections corrections = TABLES.corrections();
    /** Of this test, so that wallets are its own. */
    private final String ann = "ann" + UUID.randomUUID();
    private final String ben = "ben" + UUID.randomUUID();

    @AfterAll
    static void close() {
        TABLES.close();
    }

    @AfterEach
    void booksAreEqual() {
        assertThat(ledger.reconcile(HUNT).equal()).isTrue();
    }

    @Test
    void revoke_takesPointsAndKeepsTheAward() {
        long treasure = place("revoked", 1, 30);
        Won won = win(treasure, 1, ann);
        Made made = made(new Revoke(signed(), won.award().claimId()));
        assertThat(made.correction()).isEqualTo(new Correction(made.correction().correctionId(),
                Correction.Kind.REVOKE, "zoe", "left the venue", ann, treasure, 1, 1, -30, won.award().claimId(),
                made.correction().atMs()));
        assertThat(ledger.balancePoints(HUNT, ann)).isZero();
        Award revoked = ledger.find(HUNT, won.award().claimId()).orElseThrow();
        assertThat(revoked).isEqualTo(new Award(won.award().claimId(), ann, treasure, 1, 1, 30,
                won.award().committedAtMs(), true));
        assertThat(ledger.awardsOf(HUNT, ann)).containsExactly(revoked);
        assertThat(decide(new LedgerClaim(HUNT, treasure, 1, ann, won.award().claimId())))
                .as("what the claim came to").isEqualTo(new Won(revoked, 0));
        assertThat(decide(claim(treasure, 1, ann))).isEqualTo(new AlreadyYours(revoked, 0));
        assertThat(decide(claim(treasure, 1, ben))).isEqualTo(new Lost(List.of(revoked)));
        assertThat(corrections.of(HUNT)).startsWith(made.correction());
    }

    @Test
    void theSameOrder_theSameAnswerAndNothingMore() throws Exception {
        long treasure = place("repeated", 1, 30);
        Won won = win(treasure, 1, ann);
        List<CorrectionOrder> orders = List.of(new Revoke(signed(), won.award().claimId()),
                new Reopen(signed(), treasure), new Grant(signed(), treasure, ben), new Compensate(signed(), ann, 7));
        List<CorrectionOutcome> first = orders.stream().map(corrections::make).toList();
        long events = TABLES.count("event");
        for (int i = 0; i < orders.size(); i++) {
            assertThat(((Made) corrections.make(orders.get(i))).correction())
                    .isEqualTo(((Made) first.get(i)).correction());
        }
        assertThat(TABLES.count("event")).isEqualTo(events);
        assertThat(ledger.balancePoints(HUNT, ann)).isEqualTo(7);
        assertThat(ledger.balancePoints(HUNT, ben)).isEqualTo(30);
    }

    @Test
    void anId_isGoodForOneCorrection() {
        long treasure = place("reused", 2, 30);
        Won won = win(treasure, 1, ann);
        Signature signature = signed();
        made(new Compensate(signature, ann, 7));
        assertThat(List.of(new Compensate(signature, ann, 8), new Compensate(signature, ben, 7),
                new Compensate(new Signature(HUNT, signature.correctionId(), "yan", signature.reason()), ann, 7),
                new Compensate(new Signature(HUNT, signature.correctionId(), "zoe", "another"), ann, 7),
                new Revoke(signature, won.award().claimId()), new Grant(signature, treasure, ben),
                new Reopen(signature, treasure)))
                .allSatisfy(order -> refused(order, CorrectionReason.CORRECTION_ID_REUSED));
        refused(new Compensate(signed(won.award().claimId()), ann, 7), CorrectionReason.CORRECTION_ID_REUSED);
        Made granted = made(new Grant(signed(), treasure, ben));
        assertThat(decide(new LedgerClaim(HUNT, treasure, 1, "cid", granted.correction().correctionId())))
                .isEqualTo(new ClaimIdReused());
    }

    @Test
    void reopen_isWonInTheNextRound() {
        long treasure = place("reopened", 2, 30);
        Won anns = win(treasure, 1, ann);
        Won bens = win(treasure, 1, ben);
        refused(new Reopen(signed(), treasure), CorrectionReason.NOTHING_TO_REOPEN);
        made(new Revoke(signed(), anns.award().claimId()));
        assertThat(decide(claim(treasure, 2, "cid"))).as("not yet").isEqualTo(new NotOpen());
        Made reopened = made(new Reopen(signed(), treasure));
        assertThat(reopened.correction().round()).isEqualTo(2);
        assertThat(reopened.treasure()).isNotNull();
        refused(new Reopen(signed(), treasure), CorrectionReason.TREASURE_STILL_OPEN);

        assertThat(decide(claim(treasure, 1, "cid"))).as("round 1 is over").isInstanceOfSatisfying(Lost.class,
                lost -> assertThat(lost.winners()).hasSize(2));
        assertThat(decide(claim(treasure, 3, "cid"))).isEqualTo(new NotOpen());
        assertThat(decide(claim(treasure, 2, ben))).as("has one that stands")
                .isEqualTo(new AlreadyYours(bens.award(), 30));
        Won again = win(treasure, 2, ann);
        assertThat(again.award().slot()).isEqualTo(1);
        assertThat(again.balancePoints()).isEqualTo(30);
        assertThat(decide(claim(treasure, 2, "cid"))).isEqualTo(new Lost(List.of(again.award())));
        assertThat(decide(new LedgerClaim(HUNT, treasure, 2, ann, anns.award().claimId())))
                .as("the id stands for round 1").isEqualTo(new ClaimIdReused());
        refused(new Reopen(signed(), treasure), CorrectionReason.NOTHING_TO_REOPEN);
    }

    @Test
    void grant_aFreeSeatThenWhatCameBack() {
        long treasure = place("granted", 2, 30);
        Won anns = win(treasure, 1, ann);
        refused(new Grant(signed(), treasure, ann), CorrectionReason.ALREADY_AWARDED);
        Made bens = made(new Grant(signed(), treasure, ben));
        assertThat(bens.correction().slot()).isEqualTo(2);
        assertThat(ledger.balancePoints(HUNT, ben)).isEqualTo(30);
        assertThat(ledger.find(HUNT, bens.correction().correctionId())).isPresent();
        refused(new Grant(signed(), treasure, "cid"), CorrectionReason.TREASURE_TAKEN);
        made(new Revoke(signed(), anns.award().claimId()));
        Made dans = made(new Grant(signed(), treasure, "dan"));
        assertThat(dans.correction().round()).isEqualTo(2);
        assertThat(decide(claim(treasure, 2, "cid"))).isInstanceOf(Lost.class);
        made(new Revoke(signed(), dans.correction().correctionId()));
        assertThat(made(new Reopen(signed(), treasure)).correction().round()).isEqualTo(3);
        assertThat(win(treasure, 3, ann).balancePoints()).isEqualTo(30);
    }

    @Test
    void refusals_nothingWritten() throws Exception {
        long treasure = place("refused", 1, 30);
        Won won = win(treasure, 1, ann);
        long events = TABLES.count("event");
        refused(new Revoke(signed(), UUID.randomUUID()), CorrectionReason.AWARD_NOT_FOUND);
        refused(new Reopen(signed(), -5), CorrectionReason.TREASURE_NOT_FOUND);
        refused(new Grant(signed(), -5, ann), CorrectionReason.TREASURE_NOT_FOUND);
        assertThat(TABLES.count("event")).isEqualTo(events);
        made(new Revoke(signed(), won.award().claimId()));
        refused(new Revoke(signed(), won.award().claimId()), CorrectionReason.AWARD_REVOKED);
    }

    @Test
    void aClosedHunt_pointsOnly() {
        long treasure = place("closed", 2, 30);
        Won won = win(treasure, 1, ann);
        TABLES.hunts().setState(HUNT, HuntState.OPEN, HuntState.CLOSED);
        try {
            refused(new Grant(signed(), treasure, ben), CorrectionReason.HUNT_CLOSED);
            refused(new Reopen(signed(), treasure), CorrectionReason.HUNT_CLOSED);
            made(new Revoke(signed(), won.award().claimId()));
            made(new Compensate(signed(), ben, 3));
        } finally {
            TABLES.hunts().setState(HUNT, HuntState.CLOSED, HuntState.OPEN);
        }
    }

    @Test
    void twoRevokeTheSame_oneDoes() throws Exception {
        for (int i = 0; i < 10; i++) {
            Won won = win(place("twice " + i, 1, 30), 1, ann);
            List<CorrectionOutcome> outcomes = atOnce(4,
                    () -> TABLES.corrections().make(new Revoke(signed(), won.award().claimId())));
            assertThat(outcomes).filteredOn(Made.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(Refused.class::isInstance)
                    .containsOnly(new Refused(CorrectionReason.AWARD_REVOKED)).hasSize(3);
            assertThat(ledger.balancePoints(HUNT, ann)).isZero();
        }
    }

    @Test
    void oneOrderManyTimesAtOnce_oneCorrection() throws Exception {
        for (int i = 0; i < 10; i++) {
            Signature signature = signed();
            List<CorrectionOutcome> outcomes = atOnce(4, () -> TABLES.corrections()
                    .make(new Compensate(signature, ann, 5)));
            assertThat(outcomes).allSatisfy(each -> assertThat(each).isInstanceOf(Made.class));
            assertThat(ledger.balancePoints(HUNT, ann)).isEqualTo(5L * (i + 1));
        }
    }

    /** Phones and staff want the same last seats; none is given twice, and nobody waits for the other for ever. */
    @Test
    void aCrowdWhileStaffCorrect_neverMoreThanThereAre() throws Exception {
        for (int i = 0; i < 10; i++) {
            long treasure = place("crowd " + i, 2, 30);
            Won won = win(treasure, 1, "w" + i);
            win(treasure, 1, "v" + i);
            made(new Revoke(signed(), won.award().claimId()));
            List<Callable<Object>> all = new ArrayList<>();
            all.add(() -> TABLES.corrections().make(new Reopen(signed(), treasure)));
            all.add(() -> TABLES.corrections().make(new Grant(signed(), treasure, "granted")));
            for (int p = 0; p < 6; p++) {
                LedgerClaim claim = claim(treasure, 2, "p" + p);
                all.add(() -> untilDecided(claim));
            }
            List<Object> outcomes = atOnce(all);
            assertThat(outcomes).filteredOn(each -> each instanceof Won
                    || (each instanceof Made(Correction made, _) && made.kind() == Correction.Kind.AWARD)).hasSize(1);
            assertThat(TABLES.count("award where round = 2 and treasure_id = " + treasure)).isEqualTo(1);
        }
    }

    /** As a phone does: until the round is open. */
    private static LedgerAnswer untilDecided(LedgerClaim claim) {
        LedgerAnswer answer = decide(claim);
        while (answer instanceof NotOpen || answer instanceof LedgerAnswer.Contended) {
            answer = decide(claim);
        }
        return answer;
    }

    @Test
    void aCommitWithoutAnswer_isFoundAgain() {
        Compensate order = new Compensate(signed(), ann, 9);
        PostgresCorrections breaking = new PostgresCorrections(BreakingDataSource.failingAfter(TABLES.source(),
                "commit", new SQLException("connection reset", "08006")));
        assertThatThrownBy(() -> breaking.make(order)).isInstanceOf(DatabaseUnavailableException.class);
        assertThat(corrections.make(order)).isInstanceOf(Made.class);
        assertThat(ledger.balancePoints(HUNT, ann)).isEqualTo(9);
    }

    /** A correction and each thing that could be wrong with it. */
    @ParameterizedTest
    @ValueSource(strings = {"update event set points = points - 1 where kind = 'REVOKE'",
            "update event set slot = 2 where kind = 'REVOKE'",
            "update event set corrects = gen_random_uuid() where kind = 'REVOKE'",
            "delete from event where kind = 'REVOKE'", "delete from event where kind = 'COMPENSATE'",
            "delete from event where kind = 'REOPEN'", "update event set round = 3 where kind = 'REOPEN'",
            "delete from wallet_entry where points < 0", "update wallet_entry set points = 8 where points = 7",
            "update wallet_entry set player_id = 'eve' where points = 7",
            "update treasure set round = 3 where round = 2", "update treasure set seats = 2 where round = 2",
            "update treasure set round = 1, seats = null where round = 2",
            "insert into wallet_entry values ('" + HUNT + "', 'eve', gen_random_uuid(), 1)",
            "update award set slot = 2 where round = 2; update event set slot = 2 where round = 2 and kind = 'AWARD'"})
    void reconcile_seesWhatIsWrong(String tampering) throws Exception {
        try (TreasureTables own = new TreasureTables("wrong")) {
            long treasure = own.place(TreasureTables.draft("wrong").capacity(2).points(30).build());
            LedgerClaim claim = claim(treasure, 1, "ann");
            own.ledger().commit(List.of(claim, claim(treasure, 1, "ben")));
            own.corrections().make(new Revoke(signed(), claim.claimId()));
            own.corrections().make(new Reopen(signed(), treasure));
            own.ledger().commit(List.of(claim(treasure, 2, "cid")));
            own.corrections().make(new Compensate(signed(), "ann", 7));
            assertThat(own.ledger().reconcile(HUNT)).isEqualTo(
                    new PostgresLedger.Reconciliation(3, 3, 5, 3, 90, 67, 3, -23, true));
            own.execute("set session_replication_role = replica; " + tampering);
            assertThat(own.ledger().reconcile(HUNT).equal()).isFalse();
        }
    }

    @Test
    void rows_areSignedAndStay() {
        made(new Compensate(signed(), ann, 9));
        assertThatThrownBy(() -> TABLES.execute("update event set reason = 'other' where actor is not null"))
                .hasMessageContaining("never changed or deleted");
        String event = "insert into event (hunt_id, kind, claim_id, player_id, treasure_id, round, slot, points, actor,"
                + " reason) values ('other', %s, 0, 0, 0, 5, %s)";
        assertThatThrownBy(
                () -> TABLES.execute(event.formatted("'COMPENSATE', gen_random_uuid(), 'ann'", "null, null")))
                .as("a correction of nobody").isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> TABLES.execute(event.formatted("'COMPENSATE', gen_random_uuid(), 'ann'", "'a', null")))
                .as("for no reason").isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> TABLES.execute(event.formatted("'REVOKE', gen_random_uuid(), 'ann'", "'a', 'b'")))
                .as("of nothing").isInstanceOf(SQLException.class);
    }

    private static List<CorrectionOutcome> atOnce(int threads, Callable<CorrectionOutcome> what) throws Exception {
        List<CorrectionOutcome> outcomes = new ArrayList<>();
        List<Callable<Object>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            all.add(what::call);
        }
        for (Object each : atOnce(all)) {
            outcomes.add((CorrectionOutcome) each);
        }
        return outcomes;
    }

    private static List<Object> atOnce(List<Callable<Object>> all) throws Exception {
        CyclicBarrier start = new CyclicBarrier(all.size());
        List<Future<Object>> running = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(all.size())) {
            for (Callable<Object> each : all) {
                running.add(pool.submit(() -> {
                    start.await();
                    return each.call();
                }));
            }
        }
        List<Object> done = new ArrayList<>();
        for (Future<Object> each : running) {
            done.add(each.get());
        }
        return done;
    }

    private static long place(String key, int capacity, long points) {
        return TABLES.place(TreasureTables.draft(key).capacity(capacity).points(points).build());
    }

    private static Won win(long treasureId, int round, String playerId) {
        return (Won) decide(claim(treasureId, round, playerId));
    }

    private static LedgerClaim claim(long treasureId, int round, String playerId) {
        return new LedgerClaim(HUNT, treasureId, round, playerId, UUID.randomUUID());
    }

    private static LedgerAnswer decide(LedgerClaim claim) {
        return ((Commit.Decided) TABLES.ledger().commit(List.of(claim))).answers().getFirst();
    }

    private Made made(CorrectionOrder order) {
        return (Made) corrections.make(order);
    }

    private void refused(CorrectionOrder order, CorrectionReason reason) {
        assertThat(corrections.make(order)).isEqualTo(new Refused(reason));
    }

    private static Signature signed() {
        return signed(UUID.randomUUID());
    }

    private static Signature signed(UUID id) {
        return new Signature(HUNT, id, "zoe", "left the venue");
    }
}
