package venuehunt.runtime.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.runtime.RuntimeConfig;
import venuehunt.runtime.claim.Ledger;
import venuehunt.runtime.claim.LedgerAnswer;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.runtime.hunt.HuntRules;
import venuehunt.runtime.hunt.HuntState;
import venuehunt.service.database.Database;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.database.PoolSettings;
import venuehunt.testsupport.TestDatabase;

/** Plans are made while the tables are all but empty, and kept while a finale fills them. */
class LedgerPlanTest {
    private static final String HUNT = TestVenue.HUNT_ID;
    private static final Pattern SCAN_OF_ROWS = Pattern.compile("Scan (using \\S+ )?on (award|event) ");
    private static final Pattern BY_KEY = Pattern.compile("Index Cond: .*(claim_id|treasure_id|corrects) = ");

    /** Of tables that nobody has counted yet, and of tables as small as the server counts them at the earliest. */
    @ParameterizedTest
    @ValueSource(ints = {0, 60})
    void plan_findsAwardsByKey(int counted) throws SQLException {
        DatabaseConfig config = TestDatabase.fresh("plans");
        try (Database database = TreasureDatabase.upToDate(config).open(RuntimeConfig.judge("on"));
                Database owned = Database.open(config, PoolSettings.of("owner", 1))) {
            if (counted > 0) {
                win(counted, new PostgresHunts(database.dataSource()), new PostgresLedger(database.dataSource()));
                try (Connection owner = owned.dataSource().getConnection()) {
                    execute(owner, "analyze");
                }
            }
            try (Connection connection = database.dataSource().getConnection()) {
                String arrays = "'{h}', '{1}', '{1}', '{p}', '{" + UUID.randomUUID() + "}'";
                execute(connection, "prepare decide as " + numbered(LedgerSql.DECIDE));
                assertThat(scans(connection, "decide(" + arrays + ", '{t}')")).hasSize(5)
                        .allMatch(BY_KEY.asPredicate());
                execute(connection, "prepare explain_losers as " + numbered(LedgerSql.EXPLAIN));
                assertThat(scans(connection, "explain_losers(" + arrays + ")")).hasSize(4)
                        .allMatch(BY_KEY.asPredicate());
            }
        }
    }

    private static void win(int awards, PostgresHunts hunts, PostgresLedger ledger) {
        hunts.create(TreasureTables.VENUE.hunt(HuntRules.DEFAULT, HuntState.OPEN));
        hunts.place(HUNT, List.of(TreasureTables.draft("all").capacity(awards).build()));
        long treasure = hunts.treasures(HUNT).getFirst().treasureId();
        ledger.commit(IntStream.range(0, awards)
                .mapToObj(i -> new LedgerClaim(HUNT, treasure, 1, "p" + i, UUID.randomUUID(), true)).toList());
        assertThat(ledger.awardsOf(HUNT)).hasSize(awards);
    }

    /** As the driver sends it: a number for each parameter. */
    private static String numbered(String sql) {
        String numbered = sql;
        for (int i = 1; numbered.contains("?"); i++) {
            numbered = numbered.replaceFirst("\\?", String.format(Locale.ROOT, "\\$%d", i));
        }
        return numbered;
    }

    /** The conditions under which awards and events are read, one for each time that the plan does. */
    private static List<String> scans(Connection connection, String statement) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement explain = connection.createStatement();
                ResultSet rows = explain.executeQuery("explain execute " + statement)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        List<String> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (SCAN_OF_ROWS.matcher(lines.get(i)).find()) {
                found.add(lines.get(i).strip() + " " + lines.get(i + 1).strip());
            }
        }
        return found;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
