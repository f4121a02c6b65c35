package venuehunt.geometry.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static venuehunt.geometry.testmaps.TestMaps.at;
import static venuehunt.geometry.testmaps.TestMaps.zone;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import venuehunt.geometry.testmaps.TestMaps;
import venuehunt.geometry.venue.Pruned;
import venuehunt.geometry.venue.Retention;
import venuehunt.geometry.venue.UploadOutcome.Stored;
import venuehunt.geometry.venue.VenueMap;
import venuehunt.geometry.venue.VenueVersion;
import venuehunt.geometry.venue.VersionLookup.Found;
import venuehunt.geometry.venue.Zone;
import venuehunt.service.database.Database;
import venuehunt.service.database.PoolSettings;
import venuehunt.testsupport.TestDatabase;
import venuehunt.tile.map.ZoneKind;

class PrunerTest {
    private static final byte[] TILES = {1};
    private static final Retention OLD_ONES = new Retention(1, Instant.MAX);

    private static Database database;
    private static MapWriter writer;
    private static MapReader reader;
    private static LivePointer pointer;
    private static Pruner pruner;
    private static Rows rows;

    @BeforeAll
    static void open() {
        database = Database.open(TestDatabase.fresh("pruner"), PoolSettings.of("test", 8));
        database.migrate(Schema.MIGRATIONS);
        writer = new MapWriter(database.dataSource());
        reader = new MapReader(database.dataSource());
        pointer = new LivePointer(database.dataSource());
        pruner = new Pruner(database.dataSource());
        rows = new Rows(database.dataSource());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /** Four versions of a fence of their own and a zone all have, one two have, and one of each; 3 and 4 were live. */
    private static VenueMap[] fourVersions(String venueId, double lat) {
        Zone all = square("all", lat, 0);
        Zone two = square("two", lat, 100);
        VenueMap[] maps = {at(venueId, lat + 0.001, 10, all, two, square("first", lat, 200)),
                at(venueId, lat + 0.002, 10, all, square("second", lat, 300)),
                at(venueId, lat + 0.003, 10, all, two, square("third", lat, 400)),
                at(venueId, lat + 0.004, 10, all, square("fourth", lat, 500))};
        for (VenueMap map : maps) {
            store(map);
        }
        publish(venueId, 3);
        publish(venueId, 4);
        return maps;
    }

    @Test
    void prune_versionsAndTheShapesNobodyUses() {
        VenueMap[] maps = fourVersions("shelf", 10);
        long before = rows.count("area");

        Pruned pruned = prune("shelf", OLD_ONES);

        assertThat(pruned.versions()).extracting(VenueVersion::version).containsExactly(1L, 2L);
        assertThat(pruned.shapes()).as("two fences, first and second").isEqualTo(4);
        assertThat(pruned.more()).isZero();
        assertThat(rows.count("area")).isEqualTo(before - 4);
        assertThat(rows.count("map_version WHERE venue_id = 'shelf'")).isEqualTo(2);
        assertThat(reader.map(version("shelf", 3))).isEqualTo(maps[2]);
        assertThat(reader.map(version("shelf", 4))).isEqualTo(maps[3]);
        assertThat(rows.of("SELECT concat_ws(' ', action, version, who, why) FROM map_audit "
                + "WHERE venue_id = 'shelf' AND action = 'PRUNE' ORDER BY audit_id"))
                .containsExactly("PRUNE 1 zoe tidying", "PRUNE 2 zoe tidying");
        assertThat(rows.of("SELECT version::text FROM map_audit WHERE venue_id = 'shelf' AND action = 'UPLOAD' "
                + "ORDER BY audit_id")).as("what was done is kept").containsExactly("1", "2", "3", "4");
    }

    @Test
    void prune_leavesWhatOtherVenuesUse() {
        fourVersions("lender", 11);
        store(at("borrower", 11.002, 10, square("mine", 11, 300), square("other", 11, 900)));

        assertThat(prune("lender", OLD_ONES).shapes()).as("a fence and first; the borrower has the rest")
                .isEqualTo(2);
        assertThat(reader.map(version("borrower", 1)).zones()).hasSize(2);
    }

    /** While somebody uploads, as whom it holds the shapes: nobody waits for anybody. */
    @Test
    void foresee_tellsAndDoesNothing() throws SQLException {
        fourVersions("dry", 12);
        long areas = rows.count("area");
        Pruned told;
        try (Connection uploading = database.dataSource().getConnection();
                Statement statement = uploading.createStatement()) {
            uploading.setAutoCommit(false);
            statement.execute("LOCK TABLE area IN ROW EXCLUSIVE MODE");
            statement.execute("SELECT FROM venue WHERE venue_id = 'dry' FOR UPDATE");

            told = pruner.foresee("dry", OLD_ONES).orElseThrow();
            uploading.rollback();
        }

        assertThat(told.versions()).extracting(VenueVersion::version).containsExactly(1L, 2L);
        assertThat(told.shapes()).isEqualTo(4);
        assertThat(rows.count("area")).isEqualTo(areas);
        assertThat(rows.count("map_version WHERE venue_id = 'dry'")).isEqualTo(4);
        assertThat(rows.count("map_audit WHERE venue_id = 'dry' AND action = 'PRUNE'")).isZero();
        assertThat(prune("dry", OLD_ONES)).isEqualTo(told);
        assertThat(pruner.foresee("nowhere", OLD_ONES)).isEmpty();
    }

    @Test
    void prune_keepsAsManyAsAreAskedFor() {
        fourVersions("many", 13);

        assertThat(prune("many", new Retention(1, Instant.EPOCH)).versions()).as("all are younger").isEmpty();
        assertThat(pruner.prune("nowhere", OLD_ONES, "zoe", "")).isEmpty();
    }

    /** Runtimes know a map by its number. */
    @Test
    void prune_numbersNeverComeTwice() {
        store(at("counted", 14, 10));
        publish("counted", 1);
        store(at("counted", 14.001, 10));
        store(at("counted", 14.002, 10));
        prune("counted", OLD_ONES);

        Stored again = store(at("counted", 14.002, 10));

        assertThat(again.alreadyStored()).isFalse();
        assertThat(again.version().version()).isEqualTo(4);
    }

    /** An upload that refers to what another prunes, over and over. */
    @Test
    void prune_whileTheSameShapesAreUploaded() throws InterruptedException, ExecutionException {
        try (ExecutorService curators = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 30; round++) {
                String venueId = "race-" + round;
                Zone shared = square("shared", 15, 10 + round);
                store(at(venueId, 15, 10, shared));
                Future<Pruned> pruning = curators.submit(() -> prune(venueId, OLD_ONES));
                Future<Stored> uploading = curators.submit(() -> store(at(venueId + "-too", 15, 10, shared)));

                assertThat(pruning.get().versions()).hasSize(1);
                assertThat(reader.map(uploading.get().version()).zones()).containsExactly(shared);
            }
        }
    }

    @Test
    void reading_whatHasGone() {
        store(at("gone", 16, 10));
        VenueVersion gone = version("gone", 1);
        prune("gone", OLD_ONES);

        assertThatThrownBy(() -> reader.map(gone)).isInstanceOf(VersionGoneException.class);
        assertThatThrownBy(() -> reader.tileMap(gone)).isInstanceOf(VersionGoneException.class)
                .hasMessage("version 1 of venue gone has been pruned");
    }

    /** The word counts for its transaction, and for deleting only. */
    @Test
    void delete_withoutAWord() {
        store(at("kept", 17, 10));

        assertThatThrownBy(() -> rows.execute("DELETE FROM map_zone")).isInstanceOf(SQLException.class)
                .hasMessageContaining("written once");
        assertThatThrownBy(() -> rows.execute("SET LOCAL venuehunt.pruning = 'on'; DELETE FROM map_audit"))
                .isInstanceOf(SQLException.class).hasMessageContaining("written once");
        assertThatThrownBy(() -> rows.execute("SET LOCAL venuehunt.pruning = 'on'; UPDATE area SET shape = shape"))
                .isInstanceOf(SQLException.class).hasMessageContaining("written once");
    }

    private static Pruned prune(String venueId, Retention retention) {
        return pruner.prune(venueId, retention, "zoe", "tidying").orElseThrow();
    }

    private static VenueVersion version(String venueId, long version) {
        return ((Found) reader.find(venueId, version)).version();
    }

    private static Stored store(VenueMap map) {
        return writer.store(map, 1, TILES, "anna");
    }

    private static void publish(String venueId, long version) {
        pointer.publish(venueId, version, OptionalLong.empty(), "anna", "");
    }

    private static Zone square(String zoneId, double lat, double eastMetres) {
        return zone(zoneId, ZoneKind.PLAY, TestMaps.square(lat, 10, eastMetres, 0, 40));
    }
}
