package venuehunt.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import venuehunt.runtime.breaker.BreakerRules;
import venuehunt.runtime.breaker.LedgerBreaker;
import venuehunt.runtime.breaker.LedgerHealth;
import venuehunt.runtime.claim.ClaimDesk;
import venuehunt.runtime.claim.GroupCommit;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.field.BlockCache;
import venuehunt.runtime.field.HuntField;
import venuehunt.runtime.field.PlacedTreasure;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.hunt.Fix;
import venuehunt.runtime.hunt.Hunt;
import venuehunt.runtime.live.LiveHunt;
import venuehunt.runtime.postgres.PostgresHunts;
import venuehunt.runtime.postgres.PostgresLedger;
import venuehunt.runtime.postgres.TreasureDatabase;
import venuehunt.service.database.Database;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.database.PoolSettings;
import venuehunt.testsupport.fault.FaultProxy;

/** What decides claims in a node, as {@link TreasureRuntime} wires it, with a bad line to its ledger. */
final class ClaimNode implements AutoCloseable {
    private static final TestVenue VENUE = TestVenue.at(60.17, 24.94);

    private final FaultProxy line;
    private final LiveHunt hunt;
    private final Database judge;
    private final CountedLedger ledger;
    private final LedgerBreaker breaker;
    private final GroupCommit commit;
    private final ClaimDesk desk;
    private final CompletableFuture<ClaimOutcome> death = new CompletableFuture<>();
    /** Below zero until claims are held back. */
    private volatile int groupsWhenHeld = -1;

    private ClaimNode(DatabaseConfig database, String huntId, long seed) {
        line = FaultProxy.before(database, seed);
        hunt = load(database, huntId);
        judge = Database.open(line.to(database), TreasureDatabase.played(RuntimeConfig.judge("on")));
        ledger = new CountedLedger(new PostgresLedger(judge.dataSource()));
        breaker = new LedgerBreaker(BreakerRules.DEFAULT, System::nanoTime, () -> 0.5, new LedgerBreaker.Listener() {
            @Override
            public void held() {
                groupsWhenHeld = ledger.groups();
            }

            @Override
            public void released() {
            }
        });
        commit = new GroupCommit(ledger, RuntimeConfig.WAITING_CLAIMS, RuntimeConfig.GROUP, breaker, System::nanoTime);
        desk = new ClaimDesk(commit, (telling, _) -> telling.run(), System::nanoTime);
    }

    /** Starts as a node does: it knows what the ledger knows, and nothing else. */
    static ClaimNode start(DatabaseConfig database, String huntId, long seed) {
        return new ClaimNode(database, huntId, seed);
    }

    private static LiveHunt load(DatabaseConfig database, String huntId) {
        try (Database books = Database.open(database, PoolSettings.of("books", 1))) {
            PostgresHunts stored = new PostgresHunts(books.dataSource());
            Hunt found = stored.find(huntId).orElseThrow();
            LiveHunt loaded = new LiveHunt(found,
                    new HuntField(found.rules(), VENUE.ground(1), new BlockCache(1_000_000)));
            loaded.field().place(stored.treasures(huntId));
            loaded.learn(new PostgresLedger(books.dataSource()).awardsOf(huntId));
            return loaded;
        }
    }

    FaultProxy line() {
        return line;
    }

    CountedLedger ledger() {
        return ledger;
    }

    LedgerHealth health() {
        return breaker.health();
    }

    /** How many groups had gone to the ledger when the breaker opened last. */
    int groupsWhenHeld() {
        return groupsWhenHeld;
    }

    int openClaims() {
        return desk.openClaims();
    }

    CompletableFuture<ClaimOutcome> claim(LedgerClaim claim) {
        CompletableFuture<ClaimOutcome> answer = new CompletableFuture<>();
        claim(claim, answer::complete);
        return answer;
    }

    /** Hands a claim in, from where the treasure lies. The answer never comes when the node dies before it. */
    void claim(LedgerClaim claim, Consumer<ClaimOutcome> answer) {
        PlacedTreasure treasure = hunt.field().find(claim.treasureId());
        if (treasure == null) {
            throw new IllegalArgumentException("treasure " + claim.treasureId() + ", expected one of " + hunt.huntId());
        }
        long nowNs = System.nanoTime();
        Fix fix = new Fix(treasure.treasure().draft().position().latDegrees(),
                treasure.treasure().draft().position().lngDegrees(), 0, 5, nowNs);
        desk.claim(hunt, claim, fix, nowNs, System.currentTimeMillis(), outcome -> {
            if (!death.isDone()) {
                answer.accept(outcome);
            }
        });
    }

    /** Fails when the node is killed. */
    CompletableFuture<ClaimOutcome> death() {
        return death;
    }

    /** As {@code kill -9}: from now on nobody hears from it, and nothing of it reaches the ledger. */
    void kill() {
        death.completeExceptionally(new IllegalStateException("the node was killed"));
        line.close();
        Thread.currentThread().interrupt(); // what is undecided is not waited for
        commit.close();
        if (!Thread.interrupted()) {
            throw new IllegalStateException("the writer of a killed node was waited for");
        }
        judge.close();
    }

    @Override
    public void close() {
        commit.close();
        judge.close();
        line.close();
    }
}
