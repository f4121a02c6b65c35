package venuehunt.runtime.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.runtime.claim.Ledger.Commit;
import venuehunt.runtime.claim.LedgerAnswer;
import venuehunt.runtime.claim.LedgerAnswer.AlreadyYours;
import venuehunt.runtime.claim.LedgerAnswer.ClaimIdReused;
import venuehunt.runtime.claim.LedgerAnswer.Lost;
import venuehunt.runtime.claim.LedgerAnswer.NotOpen;
import venuehunt.runtime.claim.LedgerAnswer.Undecided;
import venuehunt.runtime.claim.LedgerAnswer.Won;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.hunt.HuntState;
import venuehunt.service.database.Database;
import venuehunt.service.database.PoolSettings;
import venuehunt.testsupport.TestDatabase;

class PostgresLedgerTest {
    private static final TreasureTables TABLES = new TreasureTables("ledger");
    private final PostgresLedger ledger = TABLES.ledger();
    private final String player = "p" + UUID.randomUUID();

    @AfterAll
    static void close() {
        TABLES.close();
    }

    @Test
    void win_writesAwardInventoryWalletAndEvent() throws Exception {
        long treasure = TABLES.place(TreasureTables.draft("all four").points(70).build());
        LedgerClaim claim = claim(treasure, player);
        Won won = (Won) decide(claim);
        assertThat(won.award()).isEqualTo(new Award(claim.claimId(), player, treasure, 1, 1, 70,
                won.award().committedAtMs(), false));
        assertThat(won.balancePoints()).isEqualTo(70);
        String mine = " where claim_id = '" + claim.claimId() + "' and player_id = '" + player + "'";
        assertThat(TABLES.count("award" + mine)).isEqualTo(1);
        assertThat(TABLES.count("inventory" + mine + " and treasure_id = " + treasure)).isEqualTo(1);
        assertThat(TABLES.count("wallet_entry" + mine + " and points = 70")).isEqualTo(1);
        assertThat(TABLES.count("event" + mine + " and kind = 'AWARD' and points = 70")).isEqualTo(1);
        assertThat(ledger.find(TestVenue.HUNT_ID, claim.claimId())).contains(won.award());
        assertThat(ledger.find("another", claim.claimId())).isEmpty();
        assertThat(ledger.awardsOf(TestVenue.HUNT_ID, player)).containsExactly(won.award());
        assertThat(ledger.awardsOf(TestVenue.HUNT_ID)).contains(won.award());
        assertThat(ledger.balancePoints(TestVenue.HUNT_ID, player)).isEqualTo(70);
    }

    @Test
    void sameClaimAgain_sameAwardAndNothingMore() throws Exception {
        LedgerClaim claim = claim(TABLES.place(TreasureTables.draft("again").build()), player);
        Won first = (Won) decide(claim);
        assertThat(decide(claim)).isEqualTo(first);
        assertThat(TABLES.ledger().commit(List.of(claim))).isEqualTo(new Commit.Decided(List.of(first)));
        assertThat(TABLES.count("wallet_entry where player_id = '" + player + "'")).isEqualTo(1);
    }

    @Test
    void sameClaimId_forSomethingElse() {
        long treasure = TABLES.place(TreasureTables.draft("reused 1").capacity(5).build());
        long other = TABLES.place(TreasureTables.draft("reused 2").build());
        LedgerClaim claim = claim(treasure, player);
        assertThat(decide(claim)).isInstanceOf(Won.class);
        assertThat(decide(new LedgerClaim(TestVenue.HUNT_ID, other, 1, player, claim.claimId())))
                .isEqualTo(new ClaimIdReused());
        assertThat(decide(new LedgerClaim(TestVenue.HUNT_ID, treasure, 1, "somebody", claim.claimId())))
                .isEqualTo(new ClaimIdReused());
    }

    @Test
    void sameClaimId_twiceInOneGroup() {
        long treasure = TABLES.place(TreasureTables.draft("twice 1").build());
        long other = TABLES.place(TreasureTables.draft("twice 2").build());
        UUID id = UUID.randomUUID();
        assertThat(group(new LedgerClaim(TestVenue.HUNT_ID, treasure, 1, player, id),
                new LedgerClaim(TestVenue.HUNT_ID, other, 1, player, id))).satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).isInstanceOf(Won.class),
                        two -> assertThat(two).isEqualTo(new ClaimIdReused()));
    }

    @Test
    void anotherClaimOfTheWinner_alreadyYours() {
        long treasure = TABLES.place(TreasureTables.draft("yours").capacity(3).build());
        Won won = (Won) decide(claim(treasure, player));
        assertThat(decide(claim(treasure, player))).isEqualTo(new AlreadyYours(won.award(), 10));
    }

    @Test
    void lost_namesTheWinners() {
        long treasure = TABLES.place(TreasureTables.draft("lost").build());
        Won won = (Won) decide(claim(treasure, player));
        assertThat(decide(claim(treasure, "late"))).isEqualTo(new Lost(List.of(won.award())));
    }

    @Test
    void group_inItsOrderWithTheBalanceAfterIt() {
        long one = TABLES.place(TreasureTables.draft("group 1").points(1).build());
        long two = TABLES.place(TreasureTables.draft("group 2").points(20).build());
        long three = TABLES.place(TreasureTables.draft("group 3").points(300).build());
        decide(claim(one, player));
        List<LedgerAnswer> answers = group(claim(two, player), claim(two, "second"), claim(three, player),
                claim(one, "second"));
        assertThat(answers.get(0)).isInstanceOfSatisfying(Won.class,
                won -> assertThat(won.balancePoints()).isEqualTo(321));
        assertThat(answers.get(1)).as("the first of the group is served first").isInstanceOf(Lost.class);
        assertThat(answers.get(2)).isInstanceOfSatisfying(Won.class,
                won -> assertThat(won.balancePoints()).isEqualTo(321));
        assertThat(answers.get(3)).isInstanceOf(Lost.class);
    }

    @Test
    void capacity_slotsFromOneToTheLast() {
        long treasure = TABLES.place(TreasureTables.draft("three").capacity(3).build());
        List<LedgerAnswer> answers = group(claim(treasure, "a"), claim(treasure, "b"), claim(treasure, "c"),
                claim(treasure, "d"));
        assertThat(answers.subList(0, 3)).extracting(each -> ((Won) each).award().slot()).containsExactly(1, 2, 3);
        assertThat(answers.get(3)).isInstanceOfSatisfying(Lost.class,
                lost -> assertThat(lost.winners()).hasSize(3));
    }

    @Test
    void notOpen_byWindowByTreasureAndByHunt() {
        long now = System.currentTimeMillis();
        long early = TABLES.place(TreasureTables.draft("early").open(now + 3_600_000, Long.MAX_VALUE).build());
        long late = TABLES.place(TreasureTables.draft("late").open(0, now - 3_600_000).build());
        assertThat(group(claim(early, player), claim(late, player), claim(-1, player)))
                .containsOnly(new NotOpen());
        long treasure = TABLES.place(TreasureTables.draft("paused").build());
        assertThat(decide(new LedgerClaim("no-hunt", treasure, 1, player, UUID.randomUUID()))).isEqualTo(new NotOpen());
        TABLES.hunts().setState(TestVenue.HUNT_ID, HuntState.OPEN, HuntState.PAUSED);
        try {
            assertThat(decide(claim(treasure, player))).isEqualTo(new NotOpen());
        } finally {
            TABLES.hunts().setState(TestVenue.HUNT_ID, HuntState.PAUSED, HuntState.OPEN);
        }
        assertThat(decide(claim(treasure, player))).isInstanceOf(Won.class);
    }

    /** Two nodes and many connections ask for the same slots at once. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void contention_asManyWinnersAsSlots(int capacity) throws Exception {
        int threads = 8;
        for (int round = 0; round < 10; round++) {
            long treasure = TABLES.place(TreasureTables.draft("c" + capacity + "." + round).capacity(capacity).build());
            List<PostgresLedger> nodes = List.of(TABLES.ledger(), TABLES.ledger());
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<Commit>> commits = new ArrayList<>();
            try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
                for (int t = 0; t < threads; t++) {
                    LedgerClaim claim = claim(treasure, "c" + t);
                    PostgresLedger node = nodes.get(t % 2);
                    commits.add(pool.submit(() -> {
                        start.await();
                        return untilDecided(node, claim);
                    }));
                }
            }
            Set<Integer> slots = new HashSet<>();
            int lost = 0;
            for (Future<Commit> each : commits) {
                LedgerAnswer answer = ((Commit.Decided) each.get()).answers().getFirst();
                if (answer instanceof Won(Award award, long _)) {
                    assertThat(slots.add(award.slot())).as("slot %d", award.slot()).isTrue();
                } else {
                    assertThat(answer).isInstanceOf(Lost.class);
                    lost++;
                }
            }
            assertThat(slots).hasSize(capacity);
            assertThat(lost).isEqualTo(threads - capacity);
            assertThat(TABLES.count("award where treasure_id = " + treasure)).isEqualTo(capacity);
        }
    }

    /** As a phone does: contended claims come again. */
    private static Commit untilDecided(PostgresLedger node, LedgerClaim claim) {
        Commit commit = node.commit(List.of(claim));
        while (commit instanceof Commit.Decided(List<LedgerAnswer> answers)
                && answers.getFirst() instanceof LedgerAnswer.Contended) {
            commit = node.commit(List.of(claim));
        }
        return commit;
    }

    @Test
    void rows_stay() {
        decide(claim(TABLES.place(TreasureTables.draft("stays").build()), player));
        for (String table : List.of("award", "inventory", "wallet_entry", "event")) {
            for (String change : List.of("update " + table + " set player_id = 'thief'", "delete from " + table,
                    "truncate " + table)) {
                assertThatThrownBy(() -> TABLES.execute(change)).as(change).isInstanceOf(SQLException.class)
                        .hasMessageContaining("never changed or deleted");
            }
        }
    }

    @Test
    void reconcile_equalAndNot() throws Exception {
        try (TreasureTables own = new TreasureTables("reconcile")) {
            PostgresLedger mine = own.ledger();
            assertThat(mine.reconcile(TreasureTables.HUNT))
                    .isEqualTo(new PostgresLedger.Reconciliation(0, 0, 0, 0, 0, 0, 0, 0, true));
            long treasure = own.place(TreasureTables.draft("chest").points(30).build());
            assertThat(mine.commit(List.of(claim(treasure, "ann")))).isInstanceOf(Commit.Decided.class);
            assertThat(mine.reconcile(TreasureTables.HUNT))
                    .isEqualTo(new PostgresLedger.Reconciliation(1, 1, 1, 1, 30, 30, 0, 0, true));
            own.execute("insert into inventory (hunt_id, player_id, treasure_id, round, claim_id) values ('"
                    + TreasureTables.HUNT + "', 'thief', " + treasure + ", 1, gen_random_uuid())");
            assertThat(mine.reconcile(TreasureTables.HUNT))
                    .isEqualTo(new PostgresLedger.Reconciliation(1, 2, 1, 1, 30, 30, 0, 0, false));
        }
    }

    @Test
    void reconcile_seesOtherPoints() throws Exception {
        try (TreasureTables own = new TreasureTables("reconcile")) {
            own.execute("insert into wallet_entry (hunt_id, player_id, claim_id, points) values ('"
                    + TreasureTables.HUNT + "', 'thief', gen_random_uuid(), 5)");
            assertThat(own.ledger().reconcile(TreasureTables.HUNT))
                    .isEqualTo(new PostgresLedger.Reconciliation(0, 0, 1, 0, 0, 5, 0, 0, false));
        }
    }

    @Test
    void aCommitWithoutAnswer_isInDoubtAndFoundAgain() {
        LedgerClaim claim = claim(TABLES.place(TreasureTables.draft("in doubt").build()), player);
        for (String state : List.of("08006", "57P05", "53100")) {
            PostgresLedger breaking = new PostgresLedger(BreakingDataSource.failingAfter(TABLES.source(), "commit",
                    new SQLException("connection reset", state)));
            assertThat(breaking.commit(List.of(claim))).as(state).isInstanceOf(Commit.InDoubt.class);
        }
        assertThat(decide(claim)).isInstanceOf(Won.class);
    }

    /**
     * The line broke before the COMMIT arrived at a server that has not noticed. Then the hunt is paused, and the
     * player asks again, here or at another node.
     */
    @Test
    void aTransactionThatHasNotEnded_leavesItsClaimsUndecided() throws Exception {
        try (Connection open = TABLES.source().getConnection()) {
            LedgerClaim claim = claim(TABLES.place(TreasureTables.draft("not ended").build()), player);
            LedgerClaim free = claim(TABLES.place(TreasureTables.draft("beside").build()), player);
            LedgerClaim forbidden = new LedgerClaim(claim.huntId(), claim.treasureId(), 1, player, claim.claimId(),
                    false);
            assertThat(new PostgresLedger(BreakingDataSource.losingCommits(open)).commit(List.of(claim)))
                    .isInstanceOf(Commit.InDoubt.class);
            assertThat(group(claim, free).get(0)).as("asked again").isEqualTo(new Undecided());
            assertThat(group(claim, free).get(1)).as("a neighbour does not wait for it").isInstanceOf(Won.class);
            TABLES.hunts().setState(TestVenue.HUNT_ID, HuntState.OPEN, HuntState.PAUSED);
            try {
                assertThat(decide(claim)).as("when nothing is open any more").isEqualTo(new Undecided());
                assertThat(decide(forbidden)).as("when a rule forbids it").isEqualTo(new Undecided());
                open.commit();
                assertThat(decide(claim)).isInstanceOf(Won.class);
                assertThat(decide(forbidden)).isInstanceOf(Won.class);
            } finally {
                TABLES.hunts().setState(TestVenue.HUNT_ID, HuntState.PAUSED, HuntState.OPEN);
            }
        }
    }

    @Test
    void aClaimThatMayNotWin_isOnlyLookedUp() throws Exception {
        long treasure = TABLES.place(TreasureTables.draft("forbidden").build());
        LedgerClaim forbidden = new LedgerClaim(TestVenue.HUNT_ID, treasure, 1, player, UUID.randomUUID(), false);
        assertThat(decide(forbidden)).isEqualTo(new NotOpen());
        assertThat(TABLES.count("award where treasure_id = " + treasure)).isZero();
        assertThat(decide(claim(treasure, "other"))).isInstanceOf(Won.class);
        assertThat(decide(forbidden)).isInstanceOf(Lost.class);
    }

    @Test
    void aConnectionThatCannotBeClosed_changesNoAnswer() {
        LedgerClaim claim = claim(TABLES.place(TreasureTables.draft("not closed").build()), player);
        PostgresLedger breaking = new PostgresLedger(BreakingDataSource.failingAfter(TABLES.source(), "close",
                new SQLException("connection reset", "08006")));
        assertThat(breaking.commit(List.of(claim))).isInstanceOf(Commit.Decided.class);
    }

    @Test
    void withoutAConnection_nothingIsCommittedAndTheLedgerIsCalledUnreachable() {
        DataSource gone;
        try (Database closed = Database.open(TestDatabase.fresh("gone"), PoolSettings.of("gone", 1))) {
            gone = closed.dataSource();
        }
        assertThat(new PostgresLedger(gone).commit(List.of(claim(1, player)))).isInstanceOfSatisfying(
                Commit.NotCommitted.class, commit -> assertThat(commit.why()).isEqualTo(Commit.Why.AWAY));
    }

    @Test
    void aStatementThatBreaks_isNotCommitted() {
        LedgerClaim claim = claim(TABLES.place(TreasureTables.draft("broken").build()), player);
        PostgresLedger breaking = new PostgresLedger(BreakingDataSource.failingAfter(TABLES.source(),
                "prepareStatement", new SQLException("connection reset", "08006")));
        assertThat(breaking.commit(List.of(claim))).isInstanceOfSatisfying(Commit.NotCommitted.class,
                commit -> assertThat(commit.why()).isEqualTo(Commit.Why.TRY_AGAIN));
        assertThat(ledger.find(TestVenue.HUNT_ID, claim.claimId())).isEmpty();
    }

    @Test
    void aDiskThatIsFull_isNotCommittedAndSaidSo() {
        LedgerClaim claim = claim(TABLES.place(TreasureTables.draft("no room").build()), player);
        PostgresLedger full = new PostgresLedger(BreakingDataSource.failingAfter(TABLES.source(), "prepareStatement",
                new SQLException("could not extend file", "53100")));
        assertThat(full.commit(List.of(claim))).isInstanceOfSatisfying(Commit.NotCommitted.class,
                commit -> assertThat(commit.why()).isEqualTo(Commit.Why.FULL));
    }

    @Test
    void aClaimThatCannotBeStored_isRejected() {
        LedgerClaim poison = claim(TABLES.place(TreasureTables.draft("poison").build()), "a\u0000b");
        assertThat(ledger.commit(List.of(poison))).isInstanceOf(Commit.Rejected.class);
    }

    private LedgerAnswer decide(LedgerClaim claim) {
        return group(claim).getFirst();
    }

    private List<LedgerAnswer> group(LedgerClaim... claims) {
        Commit commit = ledger.commit(Arrays.asList(claims));
        assertThat(commit).isInstanceOf(Commit.Decided.class);
        return ((Commit.Decided) commit).answers();
    }

    private static LedgerClaim claim(long treasureId, String playerId) {
        return new LedgerClaim(TestVenue.HUNT_ID, treasureId, 1, playerId, UUID.randomUUID());
    }
}
