package venuehunt.runtime.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import venuehunt.service.database.Database;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.database.PoolSettings;
import venuehunt.testsupport.TestDatabase;

/** A ledger that was played on by an earlier version. */
class UpgradeTest {
    private static final String PLAYED = """
            insert into hunt (hunt_id, venue_id, name, reach_metres, sight_metres, max_shown, state, phase)
            values ('h', 'v', 'Old', 5, 50, 10, 'OPEN', 'DISCOVERY');
            insert into treasure (hunt_id, treasure_id, key, lat_degrees, lng_degrees, altitude_metres,
                altitude_reference, heading_degrees, asset_id, points, capacity, reach_slack_metres)
            select 'h', n, 'box ' || n, 60, 24, 0, 'GROUND', 0, '', 10, 3, 0 from generate_series(1, 3) as n;
            insert into award (hunt_id, treasure_id, round, slot, player_id, claim_id, points)
            select 'h', treasure, 1, slot, 'p' || slot, gen_random_uuid(), 10
            from (values (1, 1), (1, 2), (1, 3), (2, 1)) as won (treasure, slot);
            insert into inventory (hunt_id, player_id, treasure_id, round, claim_id)
            select hunt_id, player_id, treasure_id, round, claim_id from award;
            insert into wallet_entry (hunt_id, player_id, claim_id, points)
            select hunt_id, player_id, claim_id, points from award;
            insert into event (hunt_id, kind, claim_id, player_id, treasure_id, round, slot, points)
            select hunt_id, 'AWARD', claim_id, player_id, treasure_id, round, slot, points from award;
            update treasure set capacity = 1;
            """;

    /** Until version 3 a capacity could be lowered below what had been won; such a hunt must still be able to close. */
    @Test
    void capacitiesBelowWhatWasWon_areWhatWasWon() throws SQLException {
        DatabaseConfig config = TestDatabase.fresh("upgrade");
        Flyway.configure().dataSource(config.jdbcUrl(), config.user(), config.password())
                .locations("classpath:venuehunt/runtime/migrations").target("3").load().migrate();
        try (Connection owner = DriverManager.getConnection(config.jdbcUrl(), config.user(), config.password());
                Statement play = owner.createStatement()) {
            play.execute(PLAYED);
        }
        try (Database service = TreasureDatabase.upToDate(config).open(PoolSettings.of("upgrade", 1))) {
            assertThat(new PostgresLedger(service.dataSource()).reconcile("h"))
                    .satisfies(books -> assertThat(books.equal()).isTrue())
                    .satisfies(books -> assertThat(books.awards()).isEqualTo(4));
            assertThat(new PostgresHunts(service.dataSource()).treasures("h"))
                    .extracting(each -> each.draft().key() + ": " + each.draft().capacity())
                    .containsExactlyInAnyOrder("box 1: 3", "box 2: 1", "box 3: 1");
        }
    }
}
