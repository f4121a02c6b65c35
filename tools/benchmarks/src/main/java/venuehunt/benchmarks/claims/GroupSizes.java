package venuehunt.benchmarks.claims;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import venuehunt.benchmarks.desk.LedgerServer;
import venuehunt.benchmarks.figures.Times;
import venuehunt.runtime.claim.Ledger;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.postgres.PostgresLedger;

/**
 * How many claims a second one connection decides, by how many go in one transaction, as the one writer of a node sends
 * them: the next group when the one before is committed. All win, each a treasure of its own. Sizes take turns within a
 * round, so that what else runs on the machine disturbs them alike.
 */
public final class GroupSizes {
    private static final int[] SIZES = {1, 8, 32, 64, 128, 256, 512};
    private static final int MOST_CLAIMS = 8_192;

    private GroupSizes() {
    }

    /**
     * The table.
     *
     * @param rounds
     *            measured, after one that is not
     * @param each
     *            how long one size is measured in a round
     */
    public static String measure(int rounds, Duration each) throws SQLException {
        try (LedgerServer server = new LedgerServer()) {
            Ledger ledger = new PostgresLedger(server.judge());
            double[][] rates = new double[SIZES.length][rounds];
            double[][] medianMs = new double[SIZES.length][rounds];
            double[][] p99Ms = new double[SIZES.length][rounds];
            for (int round = -1; round < rounds; round++) {
                for (int i = 0; i < SIZES.length; i++) {
                    Times tookMs = groupsOf(SIZES[i], server.newClaimHunt(MOST_CLAIMS).claims(), ledger, each);
                    if (round >= 0) {
                        rates[i][round] = 1_000.0 * SIZES[i] * tookMs.sorted().length / tookMs.sum();
                        medianMs[i][round] = tookMs.share(0.5);
                        p99Ms[i][round] = tookMs.share(0.99);
                    }
                }
            }
            return table(rates, medianMs, p99Ms);
        }
    }

    private static String table(double[][] rates, double[][] medianMs, double[][] p99Ms) {
        StringBuilder table = new StringBuilder("""
                | claims in a group | claims/s | least to most | x groups of 1 | commit, median | commit, p99 |
                | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        double one = median(rates[0]);
        for (int i = 0; i < SIZES.length; i++) {
            Times claimRates = Times.of(rates[i]);
            table.append(String.format(Locale.ROOT, "| %d | %,.0f | %,.0f to %,.0f | %.1f | %.1f ms | %.1f ms |%n",
                    SIZES[i], claimRates.share(0.5), claimRates.share(0), claimRates.share(1),
                    claimRates.share(0.5) / one, median(medianMs[i]), median(p99Ms[i])));
        }
        return table.toString();
    }

    private static double median(double[] rounds) {
        return Times.of(rounds).share(0.5);
    }

    /** How long each group took, one after the other until the time is over or no claims are left. */
    private static Times groupsOf(int size, List<LedgerClaim> claims, Ledger ledger, Duration each) {
        List<Double> tookMs = new ArrayList<>();
        long endNs = System.nanoTime() + each.toNanos();
        for (int next = 0; next + size <= claims.size() && System.nanoTime() < endNs; next += size) {
            long startNs = System.nanoTime();
            Ledger.Commit commit = ledger.commit(claims.subList(next, next + size));
            tookMs.add((System.nanoTime() - startNs) / 1e6);
            if (!(commit instanceof Ledger.Commit.Decided)) {
                throw new IllegalStateException("a group of " + size + " was not decided: " + commit);
            }
        }
        return Times.of(tookMs.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
