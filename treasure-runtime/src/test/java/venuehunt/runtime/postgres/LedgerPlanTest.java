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
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.service.database.Database;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.database.PoolSettings;
import venuehunt.testsupport.TestDatabase;

/** Plans are made while the tables are all but empty, and kept while a finale fills them. */
class LedgerPlanTest {
    private static final String HUNT = "h";
    private static final String NEW_TREASURE = """
            insert into hunt values ('h', 'v', 'Plans', 5, 30, 20, 'OPEN', 'DISCOVERY');
            insert into treasure (hunt_id, treasure_id, key, lat_degrees, lng_degrees, altitude_metres,
                                  altitude_reference, heading_degrees, asset_id, points, capacity, reach_slack_metres)
            values ('h', 1, 'all', 60, 25, 0, 'GROUND', 0, 'orb', 10, 1000, 0)
            """;
    private static final Pattern SCAN_OF_LEDGER = Pattern.compile("Scan (using \\S+ )?on (award|event) ");
    private static final Pattern BY_KEY = Pattern.compile("Index Cond: .*(claim_id|treasure_id|corrects) = ");

    /** Of tables that nobody has counted yet, and of tables as small as the server counts them at the earliest. */
    @ParameterizedTest
    @ValueSource(ints = {0, 60})
    void plan_looksUpByKey(int counted) throws SQLException {
        DatabaseConfig config = TestDatabase.fresh("plans");
        try (Database database = TreasureDatabase.upToDate(config).open(RuntimeConfig.judge("on"));
                Database owned = Database.open(config, PoolSettings.of("owner", 1))) {
            if (counted > 0) {
                try (Connection owner = owned.dataSource().getConnection()) {
                    execute(owner, NEW_TREASURE);
                    win(counted, new PostgresLedger(database.dataSource()));
                    execute(owner, "analyze");
                }
            }
            try (Connection connection = database.dataSource().getConnection()) {
                String arrays = "'{h}', '{1}', '{1}', '{p}', '{" + UUID.randomUUID() + "}'";
                execute(connection, "prepare decide as " + numbered(LedgerSql.DECIDE));
                assertThat(ledgerScans(connection, "decide(" + arrays + ", '{t}')")).hasSize(5)
                        .allMatch(BY_KEY.asPredicate());
                execute(connection, "prepare explain_losers as " + numbered(LedgerSql.EXPLAIN));
                assertThat(ledgerScans(connection, "explain_losers(" + arrays + ")")).hasSize(4)
                        .allMatch(BY_KEY.asPredicate());
            }
        }
    }

    private static void win(int awards, PostgresLedger ledger) {
        ledger.commit(IntStream.range(0, awards)
                .mapToObj(i -> new LedgerClaim(HUNT, 1, 1, "p" + i, UUID.randomUUID(), true)).toList());
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

    /** The conditions under which awards or events are read, one for each time that the plan does. */
    private static List<String> ledgerScans(Connection connection, String statement) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement explain = connection.createStatement();
                ResultSet rows = explain.executeQuery("explain execute " + statement)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        List<String> scans = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (SCAN_OF_LEDGER.matcher(lines.get(i)).find()) {
                scans.add(lines.get(i).strip() + " " + lines.get(i + 1).strip());
            }
        }
        return scans;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
