package venuehunt.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import venuehunt.runtime.breaker.LedgerHealth;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.fixture.Drafts;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.hunt.ClaimOutcome.Pending;
import venuehunt.runtime.hunt.ClaimOutcome.Retry;
import venuehunt.runtime.hunt.ClaimOutcome.Won;
import venuehunt.runtime.hunt.Hunt;
import venuehunt.runtime.hunt.HuntPhase;
import venuehunt.runtime.hunt.HuntRules;
import venuehunt.runtime.hunt.HuntState;
import venuehunt.runtime.hunt.Treasure;
import venuehunt.runtime.hunt.TreasureDraft;
import venuehunt.runtime.postgres.PostgresHunts;
import venuehunt.runtime.postgres.PostgresHunts.Placing;
import venuehunt.runtime.postgres.PostgresLedger;
import venuehunt.runtime.postgres.TreasureDatabase;
import venuehunt.service.database.Database;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.database.PoolSettings;
import venuehunt.testsupport.fault.FaultProxy;

/** A hunt of its own on a ledger, a node with a bad line to it, and a crowd that plays: what every fault row needs. */
final class FaultScene implements AutoCloseable {
    static final int PLAYERS = 24;
    /** Longer than any answer may take, fault or not. */
    static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);
    private static final Duration WINNING_WITHIN = Duration.ofSeconds(5);
    private static final Duration RESOLVED_WITHIN = Duration.ofSeconds(10);
    private static final TestVenue VENUE = TestVenue.at(60.17, 24.94);
    private static final int TREASURES = 400;
    private static final int KEPT_FOR_LATER = 100;

    private final String huntId = "hunt-" + UUID.randomUUID();
    private final long seed;
    private final Map<Long, TreasureDraft> treasures = new HashMap<>();
    private final List<Long> kept;
    private final HeardClaims heard = new HeardClaims();
    private final ClaimCrowd crowd;
    private final List<LedgerClaim> early = new ArrayList<>();
    private DatabaseConfig database;
    private volatile CompletableFuture<ClaimNode> node;

    FaultScene(DatabaseConfig database, long seed) {
        this.database = database;
        this.seed = seed;
        List<Long> ids = prepare();
        kept = new ArrayList<>(ids.subList(0, KEPT_FOR_LATER));
        node = CompletableFuture.completedFuture(ClaimNode.start(database, huntId, seed));
        crowd = new ClaimCrowd(huntId, () -> node.join(), List.copyOf(ids.subList(KEPT_FOR_LATER, ids.size())), heard);
    }

    /** What is done to a node and its ledger. */
    interface Fault {
        void happen(FaultScene scene) throws Exception;
    }

    /** A fault, and all that must hold after it. */
    static void scene(DatabaseConfig database, long seed, Fault fault) throws Exception {
        try (FaultScene scene = new FaultScene(database, seed)) {
            fault.happen(scene);
            scene.assertRecovers();
        }
    }

    /** The same while a crowd plays. */
    static void crowdedScene(DatabaseConfig database, long seed, Fault fault) throws Exception {
        scene(database, seed, scene -> {
            scene.play();
            fault.happen(scene);
        });
    }

    /** A database with the tables in it. */
    static DatabaseConfig migrated(DatabaseConfig empty) {
        TreasureDatabase.upToDate(empty);
        return empty;
    }

    private List<Long> prepare() {
        SplittableRandom random = new SplittableRandom(seed);
        try (Database books = Database.open(database, PoolSettings.of("prepare", 1))) {
            PostgresHunts hunts = new PostgresHunts(books.dataSource());
            hunts.create(new Hunt(huntId, TestVenue.VENUE_ID, "Hunt", HuntRules.DEFAULT, HuntState.OPEN,
                    HuntPhase.DISCOVERY));
            List<TreasureDraft> drafts = new ArrayList<>();
            for (int i = 0; i < TREASURES; i++) {
                drafts.add(Drafts.at(VENUE.position(i, 0)).named("t" + i).points(1 + random.nextInt(50))
                        .capacity(1 + random.nextInt(3)).build());
            }
            List<Long> ids = new ArrayList<>();
            for (Treasure each : ((Placing.Placed) hunts.place(huntId, drafts)).treasures()) {
                treasures.put(each.treasureId(), each.draft());
                ids.add(each.treasureId());
            }
            return ids;
        }
    }

    /** The crowd sets out; returns when some have won. */
    void play() {
        crowd.start(PLAYERS, seed);
        await().until(() -> heard.count(Won.class) > PLAYERS);
    }

    FaultProxy line() {
        return node.join().line();
    }

    HeardClaims heard() {
        return heard;
    }

    int openClaims() {
        return node.join().openClaims();
    }

    /** Its ledger, and why that failed, since the node started. */
    CountedLedger ledger() {
        return node.join().ledger();
    }

    /** The breaker has opened; answers after how many groups, counted from the node's start. */
    int awaitHeld() {
        await().until(() -> node.join().groupsWhenHeld() >= 0);
        return node.join().groupsWhenHeld();
    }

    /** The fault has been felt: a quarter of the players were told to ask again, or that nobody knows. */
    void awaitFelt() {
        await().until(() -> heard.playersPutOff() > PLAYERS / 4);
    }

    /** While claims are held back, one is turned away by the thread that brings it: it waits for nothing and nobody. */
    void awaitRefusalAtOnce() {
        LedgerClaim claim = claimOf("early");
        early.add(claim);
        await().until(() -> {
            boolean held = node.join().health().state() == LedgerHealth.State.HELD;
            AtomicReference<Thread> teller = new AtomicReference<>();
            ClaimOutcome outcome = send(claim, teller).get(ANSWERED_WITHIN.toSeconds(), TimeUnit.SECONDS);
            assertThat(outcome).isInstanceOfAny(Retry.class, Pending.class);
            return held && outcome instanceof Retry && Thread.currentThread().equals(teller.get());
        });
    }

    ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(5));
    }

    /** A claim of somebody who is not of the crowd, on a treasure where nobody else goes. */
    LedgerClaim claimOf(String playerId) {
        return new LedgerClaim(huntId, kept.removeFirst(), 1, playerId, UUID.randomUUID());
    }

    /** Hands it in once. */
    CompletableFuture<ClaimOutcome> send(LedgerClaim claim) {
        return send(claim, new AtomicReference<>());
    }

    private CompletableFuture<ClaimOutcome> send(LedgerClaim claim, AtomicReference<Thread> teller) {
        heard.sent(claim);
        long fromNs = System.nanoTime();
        CompletableFuture<ClaimOutcome> answer = new CompletableFuture<>();
        node.join().claim(claim, outcome -> {
            teller.set(Thread.currentThread());
            answer.complete(outcome);
        });
        return answer.whenComplete((outcome, _) -> heard.heard(claim, outcome,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - fromNs)));
    }

    /** Hands it in and asks until there is a last word. */
    ClaimOutcome pursue(LedgerClaim claim) {
        return crowd.pursue(claim);
    }

    /** The node dies with all that it has in its hands, and another one starts from the ledger. */
    void killNode() {
        ClaimNode dying = node.join();
        CompletableFuture<ClaimNode> next = new CompletableFuture<>();
        node = next;
        dying.kill();
        next.complete(ClaimNode.start(database, huntId, seed));
    }

    /** Until the server has recovered by itself. */
    void awaitServer() {
        await().ignoreExceptions().until(() -> {
            try (Connection direct = DriverManager.getConnection(database.jdbcUrl(), database.user(),
                    database.password())) {
                return direct.isValid(1);
            }
        });
    }

    /** The ledger's server has come back, with the same data. */
    void serverIsBackAt(DatabaseConfig there) {
        database = there;
        line().moveTo(there);
    }

    /** The fault is over: claims are won again soon, what was in doubt is answered, and all that was said is true. */
    void assertRecovers() throws Exception {
        long healedNs = System.nanoTime();
        line().heal();
        CompletableFuture<ClaimOutcome> probe = CompletableFuture.supplyAsync(() -> crowd.pursue(claimOf("late")));
        assertThat(probe.get(20, TimeUnit.SECONDS)).isInstanceOf(Won.class);
        assertThat(Duration.ofNanos(System.nanoTime() - healedNs)).as("won again").isLessThan(WINNING_WITHIN);
        early.forEach(crowd::pursue);
        assertThat(crowd.stop(RESOLVED_WITHIN.minusNanos(System.nanoTime() - healedNs)))
                .as("a last word for everybody within %s", RESOLVED_WITHIN).isTrue();
        assertThat(openClaims()).as("claims being decided").isZero();
        assertThat(heard.slowestMs()).as("the slowest answer in ms").isLessThan(ANSWERED_WITHIN.toMillis());
        assertTrue();
    }

    /** How many were told WON of which the ledger there knows nothing. */
    long winsMissingFrom(DatabaseConfig there) {
        try (Database books = Database.open(there, PoolSettings.of("missing", 1))) {
            List<Award> kept = new PostgresLedger(books.dataSource()).awardsOf(huntId);
            return heard.all().stream()
                    .filter(each -> each.outcome() instanceof Won(Award award, long _) && !kept.contains(award))
                    .count();
        }
    }

    private void assertTrue() {
        try (Database books = Database.open(database, PoolSettings.of("check", 1))) {
            PostgresLedger ledger = new PostgresLedger(books.dataSource());
            heard.assertTrueBy(ledger.awardsOf(huntId), treasures);
            PostgresLedger.Reconciliation found = ledger.reconcile(huntId);
            assertThat(found.equal()).as("%s", found).isTrue();
        }
    }

    @Override
    public void close() {
        line().heal();
        crowd.giveUp();
        node.join().close();
    }
}
