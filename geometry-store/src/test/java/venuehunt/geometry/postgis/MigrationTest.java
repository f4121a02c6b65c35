package venuehunt.geometry.postgis;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.OptionalLong;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import venuehunt.geometry.testmaps.TestMaps;
import venuehunt.service.database.Database;
import venuehunt.service.database.PoolSettings;
import venuehunt.testsupport.TestDatabase;

/** A store that was filled by an older program goes on. */
class MigrationTest {
    private static final String FILLED = """
            INSERT INTO venue (venue_id) VALUES ('harbour'), ('empty');
            INSERT INTO area VALUES (sha256('a'), ST_Multi(ST_MakeEnvelope(0, 0, 1, 1, 4326)));
            INSERT INTO map_version (venue_id, version, content_sha256, venue_name, anchor_lat_degrees,
                anchor_lng_degrees, anchor_height_metres, boundary_sha256, boundary_square_metres, zone_count,
                tile_map, source, uploaded_by)
            SELECT 'harbour', version, sha256(version::text::bytea), 'H', 0, 0, 0, sha256('a'), 1, 0, '', '', 'anna'
            FROM generate_series(1, 3) version;
            UPDATE venue SET live_version = 2 WHERE venue_id = 'harbour';
            INSERT INTO map_audit (action, venue_id, version, who, why) VALUES ('PUBLISH', 'harbour', 2, 'anna', '')""";

    @Test
    void migrate_fromTheFirstVersion() throws SQLException {
        try (Database database = Database.open(TestDatabase.fresh("migrated"), PoolSettings.of("test", 2))) {
            Flyway.configure().dataSource(database.dataSource()).locations("classpath:" + Schema.MIGRATIONS)
                    .target("1").load().migrate();
            new Rows(database.dataSource()).execute(FILLED);

            database.migrate(Schema.MIGRATIONS);

            MapWriter writer = new MapWriter(database.dataSource());
            LivePointer pointer = new LivePointer(database.dataSource());
            assertThat(writer.store(TestMaps.at("harbour", 60, 25), 1, new byte[]{1}, "anna").version().version())
                    .isEqualTo(4);
            assertThat(writer.store(TestMaps.at("empty", 60, 25), 1, new byte[]{1}, "anna").version().version())
                    .isEqualTo(1);
            pointer.publish("harbour", 4, OptionalLong.of(2), "anna", "");
            assertThat(new HistoryReader(database.dataSource()).of("harbour").orElseThrow()).satisfies(history -> {
                assertThat(history.approval().required()).isFalse();
                assertThat(history.wayBack()).hasValue(2);
            });
        }
    }
}
