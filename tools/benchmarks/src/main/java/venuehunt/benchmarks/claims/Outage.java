package venuehunt.benchmarks.claims;

import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import venuehunt.benchmarks.desk.AwayLedger;
import venuehunt.benchmarks.desk.ClaimHunt;
import venuehunt.benchmarks.desk.DeskNode;
import venuehunt.benchmarks.desk.LedgerServer;
import venuehunt.benchmarks.figures.Figure;
import venuehunt.benchmarks.figures.Times;
import venuehunt.benchmarks.ticks.Meadow;
import venuehunt.benchmarks.ticks.Players;
import venuehunt.benchmarks.ticks.Walkers;
import venuehunt.runtime.breaker.LedgerHealth;
import venuehunt.runtime.claim.Ledger;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.postgres.PostgresLedger;

/**
 * How soon players are told that the ledger is away, and what ticks notice of it: a thousand walkers and as many claims
 * a second, once with the ledger and once without.
 */
final class Outage implements ClaimMeasure {
    private static final int TICKS_PER_SECOND = 5_000;
    private static final int WALKERS = 1_000;

    private record Took(Times claims, Times ticks) {}

    @Override
    public List<Figure> measure(LedgerServer server, Effort effort)
            throws SQLException, InterruptedException, ExecutionException {
        double[] refusal = new double[effort.rounds()];
        double[] tickBefore = new double[effort.rounds()];
        double[] tickDuring = new double[effort.rounds()];
        for (int round = -1; round < effort.rounds(); round++) {
            int at = Math.max(0, round); // what the warm-up says is overwritten
            Took before = with(new PostgresLedger(server.judge()), LedgerHealth.State.TAKEN, server, effort);
            Took during = with(new AwayLedger(), LedgerHealth.State.HELD, server, effort);
            refusal[at] = during.claims().share(0.99);
            tickBefore[at] = before.ticks().share(0.99);
            tickDuring[at] = during.ticks().share(0.99);
        }
        return List.of(Figure.ofWait("Outage.refusalP99", refusal), Figure.ofWait("Outage.tickP99Before", tickBefore),
                Figure.ofWait("Outage.tickP99During", tickDuring));
    }

    private static Took with(Ledger ledger, LedgerHealth.State state, LedgerServer server, Effort effort)
            throws SQLException, InterruptedException, ExecutionException {
        int arrivals = effort.arrivals(ClaimTimes.PER_SECOND);
        ClaimHunt hunt = server.newClaimHunt(arrivals + 1);
        List<LedgerClaim> claims = hunt.claims();
        try (DeskNode node = new DeskNode(ledger)) {
            await(state, node, hunt, claims.getLast());
            FutureTask<Times> ticks = new FutureTask<>(() -> ticks(hunt.meadow(), effort.arrivals(TICKS_PER_SECOND)));
            Thread.ofPlatform().name("ticks").start(ticks);
            Times took = new OpenLoop(ClaimTimes.PER_SECOND, arrivals)
                    .run((number, done) -> node.claim(hunt, claims.get(number), _ -> done.run()));
            return new Took(took, ticks.get());
        }
    }

    /** Until the breaker has heard how the ledger is. */
    private static void await(LedgerHealth.State state, DeskNode node, ClaimHunt hunt, LedgerClaim first)
            throws InterruptedException {
        do {
            CountDownLatch answered = new CountDownLatch(1);
            node.claim(hunt, first, _ -> answered.countDown());
            answered.await();
        } while (node.health().state() != state);
    }

    private static Times ticks(Meadow meadow, int count) throws InterruptedException {
        Players players = new Players(meadow.hunt(), new Walkers(meadow.frame(), Meadow.SIDE_METRES, WALKERS,
                new SplittableRandom(2)));
        return new OpenLoop(TICKS_PER_SECOND, count).run((_, done) -> {
            var session = players.tick();
            if (session.hasNews()) {
                session.takeNews();
            }
            done.run();
        });
    }
}
