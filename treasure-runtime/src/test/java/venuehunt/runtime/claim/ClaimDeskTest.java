package venuehunt.runtime.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.runtime.breaker.BreakerRules;
import venuehunt.runtime.claim.core.HuntClaims;
import venuehunt.runtime.field.Ground;
import venuehunt.runtime.fixture.Drafts;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.hunt.ClaimOutcome.AlreadyYours;
import venuehunt.runtime.hunt.ClaimOutcome.Lost;
import venuehunt.runtime.hunt.ClaimOutcome.Pending;
import venuehunt.runtime.hunt.ClaimOutcome.Refused;
import venuehunt.runtime.hunt.ClaimOutcome.Retry;
import venuehunt.runtime.hunt.ClaimOutcome.Won;
import venuehunt.runtime.hunt.ClaimReason;
import venuehunt.runtime.hunt.Fix;
import venuehunt.runtime.hunt.HuntRules;
import venuehunt.runtime.hunt.HuntState;
import venuehunt.runtime.hunt.Treasure;
import venuehunt.runtime.live.LiveHunt;
import venuehunt.tile.LatLng;

@Timeout(60)
class ClaimDeskTest {
    private static final TestVenue VENUE = TestVenue.at(60.17, 24.94);
    private static final int WAITING = 3;
    private final FakeLedger ledger = new FakeLedger();
    private final GroupCommit commit = new GroupCommit(ledger, WAITING, 2,
            TestBreaker.of(BreakerRules.DEFAULT, System::nanoTime),
            () -> 0);
    private final AtomicLong nowNs = new AtomicLong();
    private final ClaimDesk desk = new ClaimDesk(commit, (telling, _) -> telling.run(), nowNs::get);
    private final LiveHunt hunt = VENUE.liveHunt(treasures(8));

    @AfterEach
    void close() {
        ledger.comeBack();
        ledger.letGo();
        commit.close();
    }

    @Test
    void claim_won() throws Exception {
        UUID id = UUID.randomUUID();
        Won first = (Won) answer(claim("ann", 1, id));
        assertThat(first.award().claimId()).isEqualTo(id);
        assertThat(first.balancePoints()).isEqualTo(10);
        Won second = (Won) answer(claim("ann", 2, UUID.randomUUID()));
        assertThat(second.balancePoints()).isEqualTo(20);
        assertThat(desk.openClaims()).isZero();
    }

    /** Each by a clock of its own here, so that they are told apart. */
    @Test
    void taken_isKnownFromWhenTheLedgerAnswered() throws Exception {
        List<Long> known = new CopyOnWriteArrayList<>();
        ClaimDesk another = new ClaimDesk(commit, (_, knownNs) -> known.add(knownNs), nowNs::get);
        nowNs.set(7);
        another.claim(hunt, new LedgerClaim(TestVenue.HUNT_ID, 1, 1, "ann", UUID.randomUUID()),
                fix(VENUE.position(0, 0)), 7, 0, _ -> {
                });
        Awaitility.await().until(() -> known.size() == 1);
        assertThat(known).containsExactly(0L);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 60.1, 71.2})
    void claim_aroundFiveMetres(double latDegrees) throws Exception {
        TestVenue venue = TestVenue.at(latDegrees, 25);
        // At the corner of four blocks.
        LatLng treasure = venue.position(64, 64);
        LiveHunt here = venue.liveHunt(venue.treasure(1, 64, 64), venue.treasure(2, 64, 64));
        for (int azimuth = 0; azimuth < 360; azimuth += 45) {
            assertThat(answer(send(here, "ann", 1, UUID.randomUUID(), fix(TestVenue.away(treasure, 5.01, azimuth)))))
                    .isEqualTo(new Refused(ClaimReason.TOO_FAR));
        }
        assertThat(answer(send(here, "ann", 1, UUID.randomUUID(), fix(TestVenue.away(treasure, 4.99, 225)))))
                .isInstanceOf(Won.class);
        assertThat(answer(send(here, "ann", 2, UUID.randomUUID(), fix(TestVenue.away(treasure, 4.99, 45)))))
                .isInstanceOf(Won.class);
    }

    @Test
    void claim_refusedByRule() throws Exception {
        assertThat(answer(claim("ann", 99, UUID.randomUUID()))).isEqualTo(refused(ClaimReason.TREASURE_NOT_FOUND));
        assertThat(answer(send(hunt, "ann", 1, UUID.randomUUID(), null)))
                .isEqualTo(new Retry(ClaimReason.POSITION_STALE, HuntDesk.STALE_RETRY_MS));
        hunt.field().moveTo(new Ground(2, VENUE.mapWithNoGo(-20, -20, 40)));
        assertThat(answer(claim("ann", 1, UUID.randomUUID()))).isEqualTo(refused(ClaimReason.TREASURE_CLOSED));
        hunt.become(VENUE.hunt(HuntRules.DEFAULT, HuntState.PAUSED));
        assertThat(answer(claim("ann", 1, UUID.randomUUID()))).isEqualTo(refused(ClaimReason.HUNT_PAUSED));
        assertThat(ledger.groups()).as("looked up only").isNotEmpty()
                .allSatisfy(group -> assertThat(group).noneMatch(LedgerClaim::mayWin));
        assertThat(ledger.awards()).isEmpty();
        assertThat(desk.openClaims()).isZero();
    }

    /** It won at another node, which died before it said so; since then the hunt was paused and the player has gone. */
    @Test
    void claim_wonElsewhereIsNotRefused() throws Exception {
        UUID id = UUID.randomUUID();
        Award won = ledger.awardTo("ann", 1, id);
        hunt.become(VENUE.hunt(HuntRules.DEFAULT, HuntState.PAUSED));
        assertThat(answer(claim("ann", 1, id))).isEqualTo(new Won(won, 10));
        assertThat(answer(claim("ann", 2, UUID.randomUUID()))).isEqualTo(refused(ClaimReason.HUNT_PAUSED));
    }

    /** Another node has placed it since, and nobody tells the nodes. */
    @Test
    void claim_ofATreasureThatIsNotKnownHere() throws Exception {
        UUID id = UUID.randomUUID();
        Award won = ledger.awardTo("ann", 99, id);
        assertThat(answer(claim("ann", 99, id))).isEqualTo(new Won(won, 10));
        assertThat(answer(claim("ben", 99, UUID.randomUUID()))).isEqualTo(new Lost());
        assertThat(hunt.awardOf(id)).isEqualTo(won);
        assertThat(hunt.balancePoints("ann")).isEqualTo(10);
        assertThat(desk.openClaims()).isZero();
    }

    /** Its transaction is still under way, sent by a node that died or before a restart. */
    @Test
    void claim_undecidedElsewhereIsPending() throws Exception {
        UUID id = UUID.randomUUID();
        ledger.undecidedNext(2);
        assertThat(answer(claim("ann", 1, id))).isEqualTo(new Pending(HuntClaims.IN_DOUBT_RETRY_MS));
        hunt.become(VENUE.hunt(HuntRules.DEFAULT, HuntState.PAUSED));
        assertThat(answer(claim("ann", 1, id))).isEqualTo(new Pending(HuntClaims.IN_DOUBT_RETRY_MS));
        Award won = ledger.awardTo("ann", 1, id);
        assertThat(answer(claim("ann", 1, id))).isEqualTo(new Won(won, 10));
        assertThat(desk.openClaims()).isZero();
    }

    @Test
    void claim_notOpenByTheLedgersClock() throws Exception {
        ledger.shut();
        assertThat(answer(claim("ann", 1, UUID.randomUUID()))).isEqualTo(refused(ClaimReason.TREASURE_NOT_OPEN));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void crowd_asManyWonAsThereAreAndAllOthersLost(int capacity) throws Exception {
        int players = 200;
        ledger.capacity(1, capacity);
        hunt.field().place(List.of(new Treasure(1, Drafts.at(VENUE.position(0, 0)).capacity(capacity).build())));
        List<CompletableFuture<ClaimOutcome>> answers = crowd(players);
        List<ClaimOutcome> outcomes = new ArrayList<>();
        for (CompletableFuture<ClaimOutcome> each : answers) {
            outcomes.add(answer(each));
        }
        assertThat(outcomes).filteredOn(Won.class::isInstance).hasSize(capacity);
        assertThat(outcomes).filteredOn(Lost.class::isInstance).hasSize(players - capacity);
        assertThat(ledger.awards()).hasSize(capacity);
        assertThat(ledger.groups().stream().mapToInt(List::size).sum()).as("losers cost no question")
                .isEqualTo(capacity);
        assertThat(desk.openClaims()).isZero();
    }

    @Test
    void crowd_nobodyLosesToACommitThatFailed() throws Exception {
        ledger.goAway();
        ledger.hold();
        CompletableFuture<ClaimOutcome> first = claim("ann", 1, UUID.randomUUID());
        ledger.awaitAsked();
        CompletableFuture<ClaimOutcome> second = claim("ben", 1, UUID.randomUUID());
        assertThat(second).isNotDone();
        ledger.letGo();
        assertThat(answer(first)).isEqualTo(new Retry(ClaimReason.LEDGER_UNAVAILABLE, WaitingClaims.LEDGER_RETRY_MS));
        assertThat(answer(second)).isEqualTo(new Retry(ClaimReason.LEDGER_UNAVAILABLE, WaitingClaims.LEDGER_RETRY_MS));
        ledger.comeBack();
        assertThat(answer(claim("ben", 1, UUID.randomUUID()))).isInstanceOf(Won.class);
    }

    /** A phone that has waited half of its patience still hears what it is told. */
    @Test
    void passTime_whoHasWaitedTooLongIsSentHome() throws Exception {
        ledger.hold();
        CompletableFuture<ClaimOutcome> first = claim("ann", 1, UUID.randomUUID());
        ledger.awaitAsked();
        CompletableFuture<ClaimOutcome> inLine = claim("ben", 1, UUID.randomUUID());
        nowNs.set(TimeUnit.MILLISECONDS.toNanos(1_500) - 1);
        desk.passTime();
        assertThat(inLine).isNotDone();
        nowNs.incrementAndGet();
        desk.passTime();
        assertThat(inLine).isCompletedWithValue(
                new Retry(ClaimReason.CLAIM_CONTENDED, HuntClaims.CONTENDED_RETRY_MS));
        assertThat(first).as("it is the ledger's").isNotDone();
        ledger.letGo();
        assertThat(answer(first)).isInstanceOf(Won.class);
        assertThat(desk.openClaims()).isZero();
    }

    /** Or each in turn would wait as long as the ledger takes to be found away. */
    @Test
    void crowd_isSentAwayTogetherWhenTheLedgerIsAway() throws Exception {
        ledger.goAway();
        ledger.hold();
        CompletableFuture<ClaimOutcome> first = claim("ann", 1, UUID.randomUUID());
        ledger.awaitAsked();
        List<CompletableFuture<ClaimOutcome>> inLine = crowd(20);
        ledger.letGo();
        assertThat(answer(first)).isEqualTo(new Retry(ClaimReason.LEDGER_UNAVAILABLE, WaitingClaims.LEDGER_RETRY_MS));
        for (CompletableFuture<ClaimOutcome> each : inLine) {
            assertThat(answer(each))
                    .isEqualTo(new Retry(ClaimReason.LEDGER_UNAVAILABLE, WaitingClaims.LEDGER_RETRY_MS));
        }
        assertThat(ledger.groups()).as("asked once for all").hasSize(1);
        assertThat(desk.openClaims()).isZero();
    }

    @Test
    void repeat_inFlightAndAfterwards() throws Exception {
        UUID id = UUID.randomUUID();
        ledger.hold();
        CompletableFuture<ClaimOutcome> first = claim("ann", 1, id);
        ledger.awaitAsked();
        CompletableFuture<ClaimOutcome> again = claim("ann", 1, id);
        assertThat(desk.isOpen(TestVenue.HUNT_ID, "ann", id)).isTrue();
        ledger.letGo();
        ClaimOutcome won = answer(first);
        assertThat(won).isInstanceOf(Won.class);
        assertThat(answer(again)).isEqualTo(won);
        assertThat(answer(claim("ann", 1, id))).isEqualTo(won);
        assertThat(answer(send(hunt, "ann", 1, id, null))).as("from anywhere").isEqualTo(won);
        assertThat(desk.isOpen(TestVenue.HUNT_ID, "ann", id)).isFalse();
        assertThat(ledger.groups()).hasSize(1);
    }

    @Test
    void repeat_ofALostClaimStaysLost() throws Exception {
        UUID id = UUID.randomUUID();
        answer(claim("ann", 1, UUID.randomUUID()));
        assertThat(answer(claim("ben", 1, id))).isEqualTo(new Lost());
        hunt.become(VENUE.hunt(HuntRules.DEFAULT, HuntState.PAUSED));
        assertThat(answer(send(hunt, "ben", 1, id, null))).isEqualTo(new Lost());
    }

    @Test
    void sameId_forSomethingElse() throws Exception {
        UUID id = UUID.randomUUID();
        ledger.hold();
        CompletableFuture<ClaimOutcome> first = claim("ann", 1, id);
        ledger.awaitAsked();
        assertThat(answer(claim("ann", 2, id))).isEqualTo(refused(ClaimReason.CLAIM_ID_REUSED));
        ledger.letGo();
        assertThat(answer(first)).isInstanceOf(Won.class);
        assertThat(answer(claim("ann", 2, id))).isEqualTo(refused(ClaimReason.CLAIM_ID_REUSED));
        assertThat(answer(claim("ben", 1, id))).as("another player").isEqualTo(refused(ClaimReason.CLAIM_ID_REUSED));
    }

    @Test
    void sameId_usedOnAnotherNode() throws Exception {
        UUID id = UUID.randomUUID();
        ledger.awardTo("ann", 2, id);
        assertThat(answer(claim("ann", 1, id))).isEqualTo(refused(ClaimReason.CLAIM_ID_REUSED));
        assertThat(answer(claim("ben", 1, UUID.randomUUID()))).as("the reservation is given back")
                .isInstanceOf(Won.class);
    }

    @Test
    void secondClaim_whileOneIsOpen() throws Exception {
        ledger.hold();
        CompletableFuture<ClaimOutcome> first = claim("ann", 1, UUID.randomUUID());
        ledger.awaitAsked();
        assertThat(answer(claim("ann", 2, UUID.randomUUID())))
                .isEqualTo(new Retry(ClaimReason.CLAIM_RATE, HuntClaims.RATE_RETRY_MS));
        ledger.letGo();
        assertThat(answer(first)).isInstanceOf(Won.class);
        assertThat(answer(claim("ann", 2, UUID.randomUUID()))).isInstanceOf(Won.class);
    }

    @Test
    void queueFull_overloadedAndFreeAgain() throws Exception {
        ledger.hold();
        List<CompletableFuture<ClaimOutcome>> taken = new ArrayList<>();
        taken.add(claim("p1", 1, UUID.randomUUID()));
        ledger.awaitAsked();
        for (int i = 2; i <= 1 + WAITING; i++) {
            taken.add(claim("p" + i, i, UUID.randomUUID()));
        }
        assertThat(answer(claim("p7", 7, UUID.randomUUID())))
                .isEqualTo(new Retry(ClaimReason.OVERLOADED, WaitingClaims.LEDGER_RETRY_MS));
        ledger.letGo();
        for (CompletableFuture<ClaimOutcome> each : taken) {
            assertThat(answer(each)).isInstanceOf(Won.class);
        }
        assertThat(answer(claim("p7", 7, UUID.randomUUID()))).isInstanceOf(Won.class);
    }

    /** Whoever is refused at the door gives the reservation back, and those who stood in line behind it are told. */
    @Test
    void breakerOpen_everybodyIsAnsweredAndNothingStaysReserved() throws Exception {
        ledger.goAway();
        for (int i = 0; i < 5; i++) {
            answer(claim("ann", 1, UUID.randomUUID()));
        }
        int asked = ledger.groups().size();
        for (CompletableFuture<ClaimOutcome> each : crowd(200)) {
            assertThat(answer(each)).isInstanceOfSatisfying(Retry.class,
                    retry -> assertThat(retry.reason()).isIn(ClaimReason.LEDGER_SLOW, ClaimReason.CLAIM_CONTENDED));
        }
        assertThat(ledger.groups()).as("the ledger is left alone").hasSize(asked);
        assertThat(desk.openClaims()).isZero();
        assertThat(Objects.requireNonNull(hunt.field().find(1)).awards().reserve()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void inDoubt_pendingThenWon(boolean committed) throws Exception {
        if (committed) {
            ledger.breakAfterCommit(1);
        } else {
            ledger.breakBeforeCommit(1);
        }
        UUID id = UUID.randomUUID();
        assertThat(answer(claim("ann", 1, id))).isEqualTo(new Pending(ClaimDesk.IN_DOUBT_RETRY_MS));
        List<ClaimOutcome> heard = new ArrayList<>();
        Awaitility.await().until(() -> {
            ClaimOutcome next = answer(claim("ann", 1, id));
            heard.add(next);
            return !(next instanceof Pending);
        });
        assertThat(heard.getLast()).isInstanceOf(Won.class);
        assertThat(ledger.awards()).hasSize(1);
        assertThat(desk.openClaims()).isZero();
    }

    @Test
    void inDoubt_nobodyElseIsToldLost() throws Exception {
        ledger.breakBeforeCommit(1);
        ledger.hold();
        CompletableFuture<ClaimOutcome> first = claim("ann", 1, UUID.randomUUID());
        ledger.awaitAsked();
        CompletableFuture<ClaimOutcome> inLine = claim("ben", 1, UUID.randomUUID());
        ledger.letGo();
        assertThat(answer(first)).isInstanceOf(Pending.class);
        assertThat(answer(inLine)).isEqualTo(new Retry(ClaimReason.CLAIM_CONTENDED, HuntClaims.CONTENDED_RETRY_MS));
    }

    /** A claim in doubt is never answered as one of which nothing was written, however often it is asked for. */
    @Test
    void inDoubt_manySendingsAtOnce() throws Exception {
        UUID id = UUID.randomUUID();
        ledger.hold();
        List<CompletableFuture<ClaimOutcome>> sendings = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            sendings.add(claim("ann", 1, id));
        }
        ledger.letGo();
        for (CompletableFuture<ClaimOutcome> each : sendings) {
            assertThat(answer(each)).isInstanceOfAny(Won.class, Pending.class);
        }
    }

    @Test
    void rejected_isTheSendersOwn() throws Exception {
        UUID bad = UUID.randomUUID();
        ledger.poison(bad);
        assertThat(answer(claim("ann", 1, bad))).isEqualTo(refused(ClaimReason.CLAIM_REJECTED_BY_LEDGER));
        assertThat(answer(claim("ben", 1, UUID.randomUUID()))).isInstanceOf(Won.class);
    }

    @Test
    void lost_toAnotherNode() throws Exception {
        Award theirs = ledger.awardTo("zoe", 1, UUID.randomUUID());
        assertThat(answer(claim("ann", 1, UUID.randomUUID()))).isEqualTo(new Lost());
        assertThat(answer(claim("ben", 1, UUID.randomUUID()))).isEqualTo(new Lost());
        assertThat(ledger.groups()).as("learnt at once").hasSize(1);
        assertThat(hunt.awardOf(theirs.claimId())).isEqualTo(theirs);
    }

    @Test
    void alreadyYours_hereAndFromAnotherNode() throws Exception {
        Award theirs = ledger.awardTo("ann", 1, UUID.randomUUID());
        assertThat(answer(claim("ann", 1, UUID.randomUUID()))).isEqualTo(new AlreadyYours(theirs, 10));
        assertThat(answer(claim("ann", 1, UUID.randomUUID()))).isEqualTo(new AlreadyYours(theirs, 10));
        assertThat(ledger.groups()).hasSize(1);
    }

    @Test
    void anAnswerThatFails_holdsNobodyUp() throws Exception {
        ledger.hold();
        LedgerClaim broken = new LedgerClaim(TestVenue.HUNT_ID, 1, 1, "ann", UUID.randomUUID());
        desk.claim(hunt, broken, fix(VENUE.position(0, 0)), 0, 0, _ -> {
            throw new IllegalStateException("the phone is gone");
        });
        ledger.awaitAsked();
        CompletableFuture<ClaimOutcome> again = claim("ann", 1, broken.claimId());
        CompletableFuture<ClaimOutcome> inLine = claim("ben", 1, UUID.randomUUID());
        ledger.letGo();
        assertThat(answer(again)).isInstanceOf(Won.class);
        assertThat(answer(inLine)).isEqualTo(new Lost());
    }

    private List<CompletableFuture<ClaimOutcome>> crowd(int players) throws InterruptedException {
        int threads = 8;
        List<CompletableFuture<ClaimOutcome>> answers = new ArrayList<>();
        for (int i = 0; i < players; i++) {
            answers.add(new CompletableFuture<>());
        }
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Thread> running = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            int first = t;
            running.add(Thread.ofPlatform().start(() -> {
                try {
                    start.await();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                for (int i = first; i < players; i += threads) {
                    LedgerClaim claim = new LedgerClaim(TestVenue.HUNT_ID, 1, 1, "p" + i, UUID.randomUUID());
                    desk.claim(hunt, claim, fix(VENUE.position(0, 0)), 0, 0, answers.get(i)::complete);
                }
            }));
        }
        for (Thread each : running) {
            each.join();
        }
        return answers;
    }

    private CompletableFuture<ClaimOutcome> claim(String playerId, long treasureId, UUID claimId) {
        return send(hunt, playerId, treasureId, claimId, fix(VENUE.position(0, 0)));
    }

    private CompletableFuture<ClaimOutcome> send(LiveHunt where, String playerId, long treasureId, UUID claimId,
            @org.jspecify.annotations.Nullable Fix fix) {
        CompletableFuture<ClaimOutcome> answer = new CompletableFuture<>();
        desk.claim(where, new LedgerClaim(TestVenue.HUNT_ID, treasureId, 1, playerId, claimId), fix, 0, 0,
                answer::complete);
        return answer;
    }

    private static ClaimOutcome answer(CompletableFuture<ClaimOutcome> claim) throws Exception {
        return claim.get(10, TimeUnit.SECONDS);
    }

    private static Fix fix(LatLng position) {
        return new Fix(position.latDegrees(), position.lngDegrees(), 0, 5, 0);
    }

    private static ClaimOutcome refused(ClaimReason reason) {
        return new Refused(reason);
    }

    /** All within a step of the anchor. */
    private static Treasure[] treasures(int count) {
        Treasure[] treasures = new Treasure[count];
        for (int i = 0; i < count; i++) {
            treasures[i] = VENUE.treasure(i + 1, 0.1 * i, 0);
        }
        return treasures;
    }
}
