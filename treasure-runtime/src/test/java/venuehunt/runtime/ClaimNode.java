package venuehunt.runtime;

import java.util.concurrent.CompletableFuture;
import venuehunt.runtime.breaker.BreakerRules;
import venuehunt.runtime.breaker.LedgerBreaker;
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
import venuehunt.service.database.Database;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.database.PoolSettings;
import venuehunt.testsupport.fault.FaultProxy;

/** What decides claims in a node, as {@link TreasureRuntime} wires it, with a bad line to its ledger. */
final class ClaimNode implements AutoCloseable {
    private static final TestVenue VENUE = TestVenue.at(60.17, 24.94);

    private static final LedgerBreaker.Listener UNHEARD = new LedgerBreaker.Listener() {
        @Override
        public void held() {
        }

        @Override
        public void released() {
        }
    };

    private final FaultProxy line;
    private final LiveHunt hunt;
    private final Database judge;
    private final GroupCommit commit;
    private final ClaimDesk desk;
    private final CompletableFuture<ClaimOutcome> death = new CompletableFuture<>();

    private ClaimNode(DatabaseConfig database, String huntId, long seed) {
        line = FaultProxy.before(database, seed);
        hunt = load(database, huntId);
        judge = Database.open(line.to(database), RuntimeConfig.judge("on"));
        commit = new GroupCommit(new PostgresLedger(judge.dataSource()), RuntimeConfig.WAITING_CLAIMS,
                RuntimeConfig.GROUP, new LedgerBreaker(BreakerRules.DEFAULT, System::nanoTime, () -> 0.5, UNHEARD),
                System::nanoTime);
        desk = new ClaimDesk(commit, System::nanoTime);
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
                    new HuntField(found.rules(), VENUE.ground(1), new BlockCache(RuntimeConfig.CACHED_TREASURES)));
            loaded.field().place(stored.treasures(huntId));
            loaded.learn(new PostgresLedger(books.dataSource()).awardsOf(huntId));
            return loaded;
        }
    }

    FaultProxy line() {
        return line;
    }

    int openClaims() {
        return desk.openClaims();
    }

    /** Hands a claim in, from where the treasure lies. The answer never comes when the node dies before it. */
    CompletableFuture<ClaimOutcome> claim(LedgerClaim claim) {
        CompletableFuture<ClaimOutcome> answer = new CompletableFuture<>();
        PlacedTreasure treasure = hunt.field().find(claim.treasureId());
        if (treasure == null) {
            throw new IllegalArgumentException("treasure " + claim.treasureId() + ", expected one of " + hunt.huntId());
        }
        long nowNs = System.nanoTime();
        Fix fix = new Fix(treasure.treasure().draft().position().latDegrees(),
                treasure.treasure().draft().position().lngDegrees(), 5, nowNs);
        desk.claim(hunt, claim, fix, nowNs, System.currentTimeMillis(), outcome -> {
            if (!death.isDone()) {
                answer.complete(outcome);
            }
        });
        return answer;
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
