package venuehunt.benchmarks.claims;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import venuehunt.benchmarks.desk.ClaimHunt;
import venuehunt.benchmarks.desk.DeskNode;
import venuehunt.benchmarks.desk.LedgerServer;
import venuehunt.benchmarks.desk.RecordedLedger;
import venuehunt.benchmarks.figures.Figure;
import venuehunt.benchmarks.figures.Times;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.postgres.PostgresLedger;

/** A crowd round one treasure with one award, all asking within moments. */
final class Crowd implements ClaimMeasure {
    static final int PLAYERS = 500;
    /** As good as at once: in 5 ms. */
    private static final int PER_SECOND = 100_000;

    @Override
    public List<Figure> measure(LedgerServer server, Effort effort) throws SQLException, InterruptedException {
        double[] slowest = new double[effort.rounds()];
        double asked = 0;
        for (int round = -1; round < effort.rounds(); round++) {
            RecordedLedger ledger = new RecordedLedger(new PostgresLedger(server.judge()));
            slowest[Math.max(0, round)] = slowestNs(server, ledger); // what the warm-up says is overwritten
            asked = Math.max(asked, ledger.sizes().stream().mapToInt(Integer::intValue).sum());
        }
        return List.of(new Figure("Crowd.slowestAnswer", Figure.Kind.WAIT, Times.of(slowest), asked));
    }

    private static double slowestNs(LedgerServer server, RecordedLedger ledger)
            throws SQLException, InterruptedException {
        ClaimHunt hunt = server.newClaimHunt(1);
        List<LedgerClaim> claims = IntStream.range(0, PLAYERS).mapToObj(player -> hunt.claim(1, player)).toList();
        AtomicInteger won = new AtomicInteger();
        AtomicInteger lost = new AtomicInteger();
        Times took;
        try (DeskNode node = new DeskNode(ledger)) {
            took = new OpenLoop(PER_SECOND, PLAYERS).run((number, done) -> node.decide(hunt, claims.get(number),
                    outcome -> {
                        if (outcome instanceof ClaimOutcome.Won) {
                            won.incrementAndGet();
                        } else if (outcome instanceof ClaimOutcome.Lost) {
                            lost.incrementAndGet();
                        }
                        done.run();
                    }));
        }
        if (won.get() != 1 || lost.get() != PLAYERS - 1) {
            throw new IllegalStateException(won + " have won and " + lost + " have lost, expected 1 and "
                    + (PLAYERS - 1));
        }
        return took.share(1);
    }
}
