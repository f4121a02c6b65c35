package venuehunt.geometry.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static venuehunt.geometry.testmaps.TestMaps.area;
import static venuehunt.geometry.testmaps.TestMaps.at;
import static venuehunt.geometry.testmaps.TestMaps.ring;
import static venuehunt.geometry.testmaps.TestMaps.squareRing;
import static venuehunt.geometry.testmaps.TestMaps.zone;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.geometry.live.LiveFeed;
import venuehunt.geometry.live.Publishing;
import venuehunt.geometry.live.VersionComparison;
import venuehunt.geometry.testmaps.TestMaps;
import venuehunt.geometry.venue.Publication;
import venuehunt.geometry.venue.PublishOutcome;
import venuehunt.geometry.venue.PublishOutcome.BaseChanged;
import venuehunt.geometry.venue.PublishOutcome.Published;
import venuehunt.geometry.venue.PublishOutcome.UnknownVenue;
import venuehunt.geometry.venue.PublishOutcome.UnknownVersion;
import venuehunt.geometry.venue.Ring;
import venuehunt.geometry.venue.UploadOutcome.Stored;
import venuehunt.geometry.venue.VenueHistory;
import venuehunt.geometry.venue.VenueMap;
import venuehunt.geometry.venue.VenueVersion;
import venuehunt.geometry.venue.VersionLookup.Found;
import venuehunt.geometry.venue.VersionLookup.NoLiveVersion;
import venuehunt.geometry.venue.Zone;
import venuehunt.service.database.Database;
import venuehunt.service.database.PoolSettings;
import venuehunt.testsupport.TestDatabase;
import venuehunt.tile.LatLng;
import venuehunt.tile.map.ZoneKind;

class MapStoreTest {
    private static final byte[] TILES = {1, 2, 3};

    private static Database database;
    private static MapWriter writer;
    private static MapReader reader;
    private static HistoryReader history;
    private static LivePointer pointer;
    private static Rows rows;

    @BeforeAll
    static void open() {
        database = Database.open(TestDatabase.fresh("map_store"), PoolSettings.of("test", 8));
        database.migrate(Schema.MIGRATIONS);
        writer = new MapWriter(database.dataSource());
        reader = new MapReader(database.dataSource());
        history = new HistoryReader(database.dataSource());
        pointer = new LivePointer(database.dataSource());
        rows = new Rows(database.dataSource());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void store_numbersVersionsPerVenue() {
        assertThat(store(at("numbers", 60, 25)).version().version()).isEqualTo(1);
        assertThat(store(at("numbers", 60.001, 25)).version().version()).isEqualTo(2);
        assertThat(store(at("numbers-too", 60, 25)).version().version()).isEqualTo(1);
    }

    @Test
    void store_ofTheSameContent() {
        VenueMap map = at("same", 60, 25, zone("a", ZoneKind.PLAY, 0, 0, 50));
        Stored first = store(map);
        store(at("same", 60, 25));

        Stored again = store(map);

        assertThat(first.alreadyStored()).isFalse();
        assertThat(again.alreadyStored()).isTrue();
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(rows.count("map_version WHERE venue_id = 'same'")).isEqualTo(2);
    }

    @Test
    void store_keepsEachShapeOnce() {
        long before = rows.count("area");
        store(at("once", 10.0001, 10, square("a", 1), square("b", 101), square("twin", 101)));
        store(at("once", 10.0001, 10, square("a", 1), square("b", 101), square("c", 201)));

        assertThat(rows.count("area") - before).as("boundary, a, b, c").isEqualTo(4);
        assertThat(rows.count("map_zone WHERE venue_id = 'once'")).isEqualTo(6);
    }

    /** What only moved its fence brings one shape, whatever else it has. */
    @Test
    void store_ofANewVersionBringsWhatIsNew() {
        Zone[] zones = IntStream.range(0, 50).mapToObj(i -> square("zone-" + i, 1_000 + 100 * i)).toArray(Zone[]::new);
        store(at("shared", 10, 10, zones));
        long before = rows.count("area");

        store(at("shared", 10.002, 10, zones));

        assertThat(rows.count("area") - before).isEqualTo(1);
        assertThat(rows.count("map_zone z JOIN map_zone o USING (venue_id, position, area_sha256) "
                + "WHERE venue_id = 'shared' AND z.version = 1 AND o.version = 2")).isEqualTo(50);
    }

    /** The second half of an upload fails, as it does when the server or the store is killed. */
    @Test
    void store_thatBreaksOffLeavesNothing() throws SQLException {
        store(at("broken", 60, 25));
        publish("broken", 1, OptionalLong.empty());
        long areas = rows.count("area");
        Zone good = square("new", 7_000);
        Zone twin = new Zone("new", "Twin", ZoneKind.PLAY, "", TestMaps.square(10, 10, 8_000, 0, 40));

        assertThatThrownBy(() -> store(at("broken", 10, 10, good, twin))).isInstanceOf(IllegalStateException.class);

        assertThat(rows.count("area")).isEqualTo(areas);
        assertThat(history.of("broken").orElseThrow().versions()).singleElement()
                .satisfies(version -> assertThat(version.live()).isTrue());
        assertThat(store(at("broken", 60.001, 25)).version().version()).isEqualTo(2);
    }

    @Test
    void store_writesWhoAndWhy() {
        store(at("audited", 60, 25));
        pointer.publish("audited", 1, OptionalLong.empty(), "berta", "opening day");

        assertThat(
                rows.of("SELECT action || ' ' || who || ' ' || why FROM map_audit WHERE venue_id = 'audited' ORDER BY 1"))
                .containsExactly("PUBLISH berta opening day", "UPLOAD anna test.geojson");
    }

    @Test
    void store_byManyAtOnce() throws InterruptedException, ExecutionException, TimeoutException {
        try (ExecutorService curators = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Stored>> uploads = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                Zone[] zones = IntStream.range(0, 6).mapToObj(z -> square("z" + z, 10 * z)).toArray(Zone[]::new);
                VenueMap map = at(i % 2 == 0 ? "crowd-a" : "crowd-b", 10 + i * 1e-6, 10, zones);
                uploads.add(curators.submit(() -> store(map)));
            }
            for (Future<Stored> upload : uploads) {
                assertThat(upload.get(60, TimeUnit.SECONDS).alreadyStored()).isFalse();
            }
        }
        assertThat(history.of("crowd-a").orElseThrow().versions()).extracting(VenueVersion::version).containsExactly(
                12L, 11L,
                10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void map_comesBackToTheLastBit() {
        Random random = new Random(42);
        double[] wild = random.doubles(2_000, -0.004, 0.004).toArray();
        for (int i = 0; i < wild.length; i += 2) {
            wild[i] += 60;
            wild[i + 1] += 179.999;
        }
        Ring ragged = ring(wild); // crosses itself: the store does not mind, only the intake does
        VenueMap map = at("exact", 60, 180, zone("ragged", ZoneKind.STAFF, area(ragged)),
                new Zone("ünïcode ☃", "a'b\"c",
                        ZoneKind.OTHER, "camping", area(squareRing(60, 180, 0, 0, 50), squareRing(60, 180, 0, 0, 9))));

        Stored stored = store(map);

        assertThat(reader.map(stored.version())).isEqualTo(map);
        assertThat(reader.tileMap(stored.version())).isEqualTo(TILES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE map_version SET venue_name = 'other'", "UPDATE area SET shape = shape",
            "UPDATE map_zone SET name = 'other'", "UPDATE map_audit SET who = 'nobody'", "DELETE FROM map_version",
            "DELETE FROM map_audit", "TRUNCATE map_zone", "DELETE FROM area"})
    void versions_neverChange(String sql) {
        store(at("immutable", 60, 25, zone("a", ZoneKind.PLAY, 0, 0, 50)));

        assertThatThrownBy(() -> rows.execute(sql)).isInstanceOf(SQLException.class)
                .hasMessageContaining("is written once and never changed");
    }

    @Test
    void publish_movesTheLivePointerAndBack() {
        store(at("moving", 60, 25));
        store(at("moving", 60.001, 25));
        assertThat(reader.find("moving", 0)).isEqualTo(new NoLiveVersion());

        assertThat(publish("moving", 2, OptionalLong.of(0))).isInstanceOfSatisfying(Published.class, published -> {
            assertThat(published.live().version()).isEqualTo(2);
            assertThat(published.live().live()).isTrue();
            assertThat(published.previousVersion()).isZero();
        });
        assertThat(publish("moving", 1, OptionalLong.empty())).isInstanceOfSatisfying(Published.class,
                published -> assertThat(published.previousVersion()).isEqualTo(2));
        assertThat(reader.find("moving", 0)).isInstanceOfSatisfying(Found.class,
                found -> assertThat(found.version().version()).isEqualTo(1));
        assertThat(reader.find("moving", 2)).isInstanceOfSatisfying(Found.class,
                found -> assertThat(found.version().live()).isFalse());
    }

    @Test
    void history_tellsEachMomentAVersionWentLive() {
        store(at("told", 60, 25));
        store(at("told", 60.001, 25));
        publish("told", 1, OptionalLong.empty());
        pointer.publish("told", 2, OptionalLong.of(1), "berta", "the new fence");
        pointer.publish("told", 1, OptionalLong.of(2), "carla", "the fence was wrong");

        VenueHistory told = history.of("told").orElseThrow();

        assertThat(told.versions()).extracting(version -> version.version() + (version.live() ? " live" : ""))
                .containsExactly("2", "1 live");
        assertThat(told.publications()).extracting(
                each -> each.previousVersion() + " -> " + each.version() + " " + each.who() + ": " + each.why())
                .containsExactly("2 -> 1 carla: the fence was wrong", "1 -> 2 berta: the new fence", "0 -> 1 anna: ");
        assertThat(told.publications()).extracting(Publication::at).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(told.versions()).extracting(VenueVersion::publishedAt).as("the last time")
                .containsExactly(Optional.empty(), Optional.of(told.publications().getFirst().at()));
        assertThat(history.of("nowhere")).isEmpty();
    }

    @Test
    void history_tellsTheNewestVersionsAndTheLiveOne() throws SQLException {
        store(at("long", 60, 25));
        publish("long", 1, OptionalLong.empty());
        rows.execute("""
                INSERT INTO map_version (venue_id, version, content_sha256, venue_name, anchor_lat_degrees,
                    anchor_lng_degrees, anchor_height_metres, boundary_sha256, boundary_square_metres, zone_count,
                    tile_map, source, uploaded_by)
                SELECT venue_id, number, sha256(number::text::bytea), venue_name, anchor_lat_degrees,
                    anchor_lng_degrees, anchor_height_metres, boundary_sha256, boundary_square_metres, zone_count,
                    tile_map, source, uploaded_by
                FROM map_version, generate_series(2, 1007) number WHERE venue_id = 'long'""");

        VenueHistory told = history.of("long").orElseThrow();

        assertThat(told.versions()).hasSize(1_000).extracting(VenueVersion::version)
                .startsWith(1_007L, 1_006L, 1_005L).endsWith(10L, 9L, 1L);
        assertThat(told.versions().getLast().live()).isTrue();
        assertThat(told.versionsLeftOut()).isEqualTo(7);
    }

    @Test
    void publish_onAnotherBase() {
        store(at("based", 60, 25));
        store(at("based", 60.001, 25));
        publish("based", 1, OptionalLong.of(0));

        assertThat(publish("based", 2, OptionalLong.of(0))).isEqualTo(new BaseChanged(1));
        assertThat(pointer.all()).containsEntry("based", 1L);
        assertThat(rows.count("map_audit WHERE venue_id = 'based' AND action = 'PUBLISH'")).isEqualTo(1);
    }

    @Test
    void publish_onTheSameBaseByTwoAtOnce() throws InterruptedException, ExecutionException {
        store(at("race", 60, 25));
        store(at("race", 60.001, 25));
        try (ExecutorService curators = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<PublishOutcome> one = curators.submit(() -> publish("race", 1, OptionalLong.of(0)));
            Future<PublishOutcome> two = curators.submit(() -> publish("race", 2, OptionalLong.of(0)));

            assertThat(List.of(one.get(), two.get())).hasAtLeastOneElementOfType(Published.class)
                    .hasAtLeastOneElementOfType(BaseChanged.class);
        }
    }

    @Test
    void publish_confirmedFromNoVersion() {
        try (LiveFeed feed = LiveFeed.start(pointer, reader)) {
            Publishing publishing = new Publishing(reader, new VersionComparison(reader), pointer, feed);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> publishing.publish("nowhere", 1, OptionalLong.empty(), true, "anna", ""));
        }
    }

    @Test
    void publish_ofWhatIsNotThere() {
        store(at("sparse", 60, 25));

        assertThat(publish("nowhere", 1, OptionalLong.empty())).isEqualTo(new UnknownVenue());
        assertThat(publish("sparse", 2, OptionalLong.empty())).isEqualTo(new UnknownVersion());
        assertThat(publish("sparse", 0, OptionalLong.empty())).isEqualTo(new UnknownVersion());
    }

    private static Stored store(VenueMap map) {
        return writer.store(map, 1_000_000, TILES, "anna");
    }

    private static PublishOutcome publish(String venueId, long version, OptionalLong base) {
        return pointer.publish(venueId, version, base, "anna", "");
    }

    private static Zone square(String zoneId, double eastMetres) {
        return zone(zoneId, ZoneKind.PLAY, TestMaps.square(10, 10, eastMetres, 0, 40));
    }
}
