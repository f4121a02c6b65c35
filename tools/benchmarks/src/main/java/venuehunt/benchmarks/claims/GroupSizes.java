package venuehunt.benchmarks.claims;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.sql.DataSource;
import venuehunt.runtime.claim.Ledger;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.postgres.PostgresLedger;
import venuehunt.service.database.Database;
import venuehunt.service.database.PoolSettings;
import venuehunt.service.database.PrivatePostgres;

/**
 * How many claims a second one connection decides, by how many go in one transaction, as the one writer of a node sends
 * them: the next group when the one before is committed. All win, each a treasure of its own. Sizes take turns within a
 * round, so that what else runs on the machine disturbs them alike.
 */
public final class GroupSizes {
    private static final int[] SIZES = {1, 8, 32, 64, 128, 256, 512};
    private static final int MOST_CLAIMS = 8_192;
    private static final String HUNT = "groups";
    private static final String NEW_TREASURES = """
            insert into treasure (hunt_id, treasure_id, key, lat_degrees, lng_degrees, altitude_metres,
                                  altitude_reference, heading_degrees, asset_id, points, capacity, reach_slack_metres)
            select '%s', n, n::text, 60, 25, 0, 'GROUND', 0, 'orb', 10, 1, 0 from generate_series(?, ?) as n
            """.formatted(HUNT);

    private final DataSource database;
    private final Ledger ledger;
    private final RandomGenerator random;
    private long placed;

    private GroupSizes(DataSource database, RandomGenerator random) {
        this.database = database;
        ledger = new PostgresLedger(database);
        this.random = random;
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
        try (PrivatePostgres server = PrivatePostgres.temporary();
                Database database = Database.open(server.database("groups"), PoolSettings.of("groups", 1))) {
            database.migrate("venuehunt/runtime/migrations");
            GroupSizes sizes = new GroupSizes(database.dataSource(), RandomGeneratorFactory.getDefault().create(1));
            sizes.newHunt();
            double[][] rates = new double[SIZES.length][rounds];
            double[][] medianMs = new double[SIZES.length][rounds];
            double[][] p99Ms = new double[SIZES.length][rounds];
            for (int round = -1; round < rounds; round++) {
                for (int i = 0; i < SIZES.length; i++) {
                    double[] tookMs = sizes.groupsOf(SIZES[i], each);
                    if (round >= 0) {
                        rates[i][round] = 1_000.0 * SIZES[i] * tookMs.length / Arrays.stream(tookMs).sum();
                        medianMs[i][round] = share(tookMs, 0.5);
                        p99Ms[i][round] = share(tookMs, 0.99);
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
        double one = share(rates[0], 0.5);
        for (int i = 0; i < SIZES.length; i++) {
            table.append(String.format(Locale.ROOT, "| %d | %,.0f | %,.0f to %,.0f | %.1f | %.1f ms | %.1f ms |%n",
                    SIZES[i], share(rates[i], 0.5), share(rates[i], 0), share(rates[i], 1), share(rates[i], 0.5) / one,
                    share(medianMs[i], 0.5), share(p99Ms[i], 0.5)));
        }
        return table.toString();
    }

    /** The value below which this share of the others lies. */
    private static double share(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }

    private void newHunt() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection
                        .prepareStatement("insert into hunt values (?, 'v', 'Groups', 5, 30,"
                                + " 20, 'OPEN', 'DISCOVERY')")) {
            insert.setString(1, HUNT);
            insert.executeUpdate();
        }
    }

    /** How long each group took. */
    private double[] groupsOf(int size, Duration each) throws SQLException {
        long first = placed + 1;
        place(MOST_CLAIMS);
        List<Double> tookMs = new ArrayList<>();
        long endNs = System.nanoTime() + each.toNanos();
        for (long next = first; next + size <= first + MOST_CLAIMS && System.nanoTime() < endNs; next += size) {
            List<LedgerClaim> claims = claims(next, size);
            long startNs = System.nanoTime();
            Ledger.Commit commit = ledger.commit(claims);
            tookMs.add((System.nanoTime() - startNs) / 1e6);
            if (!(commit instanceof Ledger.Commit.Decided)) {
                throw new IllegalStateException("a group of " + size + " was not decided: " + commit);
            }
        }
        return tookMs.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void place(int count) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(NEW_TREASURES)) {
            insert.setLong(1, placed + 1);
            insert.setLong(2, placed + count);
            placed += insert.executeUpdate();
        }
    }

    private List<LedgerClaim> claims(long firstTreasure, int size) {
        List<LedgerClaim> claims = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            claims.add(new LedgerClaim(HUNT, firstTreasure + i, 1, "player-" + random.nextInt(10_000),
                    new UUID(random.nextLong(), random.nextLong())));
        }
        return claims;
    }
}
