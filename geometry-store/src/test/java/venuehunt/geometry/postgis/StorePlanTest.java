package venuehunt.geometry.postgis;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import venuehunt.service.database.Database;
import venuehunt.service.database.PoolSettings;
import venuehunt.testsupport.TestDatabase;

/** No question that is asked while people wait reads a table that has grown from one end to the other. */
class StorePlanTest {
    private static final String VENUES = """
            INSERT INTO venue (venue_id, live_version, last_version)
            SELECT 'venue-' || i, NULL, 1 FROM generate_series(1, 3000) i""";
    private static final String AREAS = """
            INSERT INTO area SELECT sha256(i::text::bytea), ST_Multi(ST_MakeEnvelope(i, 0, i + 1, 1, 4326))
            FROM generate_series(1, 3000) i""";
    private static final String VERSIONS = """
            INSERT INTO map_version (venue_id, version, content_sha256, venue_name, anchor_lat_degrees,
                anchor_lng_degrees, anchor_height_metres, boundary_sha256, boundary_square_metres, zone_count,
                tile_map, source, uploaded_by)
            SELECT 'venue-' || i, 1, sha256(('v' || i)::bytea), 'V', 0, 0, 0, sha256(i::text::bytea), 1, 4, '', '', 'a'
            FROM generate_series(1, 3000) i""";
    private static final String ZONES = """
            INSERT INTO map_zone SELECT 'venue-' || i, 1, z, 'zone-' || z, '', 'PLAY', '', sha256(i::text::bytea)
            FROM generate_series(1, 3000) i, generate_series(1, 4) z""";
    private static final String AUDIT = """
            INSERT INTO map_audit (action, venue_id, version, previous_version, who, why)
            SELECT 'PUBLISH', 'venue-' || i, 1, NULL, 'a', '' FROM generate_series(1, 3000) i""";

    private static Database database;
    private static Rows rows;

    @BeforeAll
    static void fill() throws SQLException {
        database = Database.open(TestDatabase.fresh("store_plans"), PoolSettings.of("test", 1));
        database.migrate(Schema.MIGRATIONS);
        rows = new Rows(database.dataSource());
        for (String sql : List.of(VENUES, AREAS, VERSIONS, ZONES, AUDIT, "UPDATE venue SET live_version = 1",
                "VACUUM ANALYZE")) {
            rows.execute(sql);
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    static Stream<Arguments> questions() {
        return Stream.of(Arguments.of("version", MapReader.VERSION, "1, 'venue-7'"),
                Arguments.of("live", MapReader.LIVE, "'{venue-7, venue-8}'"),
                Arguments.of("listed", MapReader.VENUES, "'venue-7', 5"),
                Arguments.of("tile_map", MapReader.TILE_MAP, "'venue-7', 1"),
                Arguments.of("boundary", MapReader.BOUNDARY, "'venue-7', 1"),
                Arguments.of("zones", MapReader.ZONES, "'venue-7', 1"),
                Arguments.of("publications", HistoryReader.PUBLICATIONS, "'venue-7', 'venue-7'"),
                Arguments.of("standing", LivePointer.STANDING, "1, 'venue-7'"),
                Arguments.of("removal", Pruner.REMOVE, "'venue-7', '{1}'"),
                Arguments.of("foreseen", Pruner.COUNT, "'venue-7', '{1}'"));
    }

    /** Custom plans and the generic one that the server may change to after some calls. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void plan_goesByAnIndex(String name, String sql, String arguments) throws SQLException {
        rows.execute("PREPARE " + name + " AS " + numbered(sql));
        for (String mode : List.of("force_custom_plan", "force_generic_plan")) {
            rows.execute("SET plan_cache_mode = " + mode);

            assertThat(rows.of("EXPLAIN EXECUTE " + name + "(" + arguments + ")")).as(mode)
                    .noneMatch(line -> line.contains("Seq Scan"));
        }
    }

    @Test
    void plan_ofAPlaceGoesByTheShapes() {
        assertThat(rows.of("EXPLAIN SELECT FROM area WHERE ST_Covers(shape, ST_Point(7.5, 0.5, 4326))"))
                .anyMatch(line -> line.contains("area_shape"));
    }

    /** As the driver sends it: a number for each parameter. */
    private static String numbered(String sql) {
        String numbered = sql;
        for (int i = 1; numbered.contains("?"); i++) {
            numbered = numbered.replaceFirst("\\?", String.format(Locale.ROOT, "\\$%d", i));
        }
        return numbered;
    }
}
