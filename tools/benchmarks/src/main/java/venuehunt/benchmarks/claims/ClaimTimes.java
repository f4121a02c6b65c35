package venuehunt.benchmarks.claims;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import venuehunt.benchmarks.desk.ClaimHunt;
import venuehunt.benchmarks.desk.DeskNode;
import venuehunt.benchmarks.desk.LedgerServer;
import venuehunt.benchmarks.figures.Figure;
import venuehunt.benchmarks.figures.Times;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.postgres.PostgresLedger;

/** How long players wait who come at a rate that is well within what a node can do; and the disk's part in it. */
final class ClaimTimes implements ClaimMeasure {
    static final int PER_SECOND = 1_000;
    private static final int DISK_COMMITS = 500;

    @Override
    public List<Figure> measure(LedgerServer server, Effort effort) throws SQLException, InterruptedException {
        double[] claimP50 = new double[effort.rounds()];
        double[] claimP99 = new double[effort.rounds()];
        double[] diskCommit = new double[effort.rounds()];
        for (int round = -1; round < effort.rounds(); round++) {
            int at = Math.max(0, round); // what the warm-up says is overwritten
            diskCommit[at] = diskCommit(server);
            Times took = claims(server, effort);
            claimP50[at] = took.share(0.5);
            claimP99[at] = took.share(0.99);
        }
        return List.of(Figure.ofWait("ClaimTimes.median", claimP50), Figure.ofWait("ClaimTimes.p99", claimP99),
                Figure.ofWait("ClaimTimes.diskCommit", diskCommit));
    }

    private static Times claims(LedgerServer server, Effort effort) throws SQLException, InterruptedException {
        int arrivals = effort.arrivals(PER_SECOND);
        ClaimHunt hunt = server.newClaimHunt(arrivals);
        List<LedgerClaim> claims = hunt.claims();
        try (DeskNode node = new DeskNode(new PostgresLedger(server.judge()))) {
            return new OpenLoop(PER_SECOND, arrivals).run((number, done) -> node.win(hunt, claims.get(number), done));
        }
    }

    /** The median of commits of one small row each, which is little more than the disk's own time. */
    private static double diskCommit(LedgerServer server) throws SQLException {
        double[] tookNs = new double[DISK_COMMITS];
        try (Connection connection = server.owned().getConnection(); Statement table = connection.createStatement()) {
            table.execute("create table if not exists disk_commit (number int)");
            try (PreparedStatement row = connection.prepareStatement("insert into disk_commit values (?)")) {
                for (int i = 0; i < tookNs.length; i++) {
                    row.setInt(1, i);
                    long startNs = System.nanoTime();
                    row.executeUpdate();
                    tookNs[i] = System.nanoTime() - startNs;
                }
            }
        }
        return Times.of(tookNs).share(0.5);
    }
}
