package venuehunt.benchmarks.claims;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import venuehunt.benchmarks.desk.AppendOnly;
import venuehunt.benchmarks.desk.ClaimHunt;
import venuehunt.benchmarks.desk.DeskNode;
import venuehunt.benchmarks.desk.LedgerServer;
import venuehunt.benchmarks.desk.RecordedLedger;
import venuehunt.benchmarks.figures.Figure;
import venuehunt.runtime.claim.Ledger;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.postgres.PostgresLedger;

/**
 * What a claim costs when as many come as can be decided, by way: through the whole desk; by the ledger's statement
 * alone, in the very groups that the desk made; the same with one claim in a transaction; and as the least row that
 * could be written. All win, each a treasure of its own, over one connection at a time, as a node's one writer has it.
 * The ways take turns within a round, so that what else runs on the machine disturbs them alike.
 */
final class ClaimRates implements ClaimMeasure {
    /** One by one takes so much longer. */
    private static final int FEWER = 16;

    @Override
    public List<Figure> measure(LedgerServer server, Effort effort) throws SQLException, InterruptedException {
        PostgresLedger ledger = new PostgresLedger(server.judge());
        AppendOnly appendOnly = new AppendOnly(server);
        List<Integer> ones = Collections.nCopies(effort.claims() / FEWER, 1);
        double[] wholeDesk = new double[effort.rounds()];
        double[] plainStatement = new double[effort.rounds()];
        double[] oneByOne = new double[effort.rounds()];
        double[] append = new double[effort.rounds()];
        for (int round = -1; round < effort.rounds(); round++) {
            int at = Math.max(0, round); // what the warm-up says is overwritten
            RecordedLedger recorded = new RecordedLedger(ledger);
            wholeDesk[at] = wholeDeskNs(server.newClaimHunt(effort.claims()), recorded);
            plainStatement[at] = eachNs(server, recorded.sizes(), group -> decide(ledger, group));
            oneByOne[at] = eachNs(server, ones, group -> decide(ledger, group));
            append[at] = eachNs(server, recorded.sizes(), group -> append(appendOnly, group));
        }
        return List.of(Figure.ofClaim("ClaimRates.wholeDesk", wholeDesk),
                Figure.ofClaim("ClaimRates.plainStatement", plainStatement),
                Figure.ofClaim("ClaimRates.oneByOne", oneByOne),
                Figure.ofClaim("ClaimRates.appendOnly", append));
    }

    private static double wholeDeskNs(ClaimHunt hunt, Ledger ledger) throws InterruptedException {
        List<LedgerClaim> claims = hunt.claims();
        try (DeskNode node = new DeskNode(ledger)) {
            return (double) new WholeDesk(node, hunt).winNs(claims) / claims.size();
        }
    }

    private interface Way {
        void commit(List<LedgerClaim> group) throws SQLException;
    }

    private static double eachNs(LedgerServer server, List<Integer> groups, Way way) throws SQLException {
        int count = groups.stream().mapToInt(Integer::intValue).sum();
        List<LedgerClaim> claims = server.newClaimHunt(count).claims();
        long startNs = System.nanoTime();
        int next = 0;
        for (int size : groups) {
            way.commit(claims.subList(next, next + size));
            next += size;
        }
        return (double) (System.nanoTime() - startNs) / count;
    }

    private static void decide(Ledger ledger, List<LedgerClaim> group) {
        Ledger.Commit commit = ledger.commit(group);
        if (!(commit instanceof Ledger.Commit.Decided)) {
            throw new IllegalStateException("a group was not decided: " + commit);
        }
    }

    private static void append(AppendOnly table, List<LedgerClaim> group) throws SQLException {
        int won = table.commit(group);
        if (won != group.size()) {
            throw new IllegalStateException(won + " of " + group.size() + " have won, expected all");
        }
    }
}
