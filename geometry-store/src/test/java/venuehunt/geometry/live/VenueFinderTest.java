package venuehunt.geometry.live;

import static org.assertj.core.api.Assertions.assertThat;
import static venuehunt.geometry.testmaps.TestMaps.area;
import static venuehunt.geometry.testmaps.TestMaps.at;
import static venuehunt.geometry.testmaps.TestMaps.ring;
import static venuehunt.geometry.testmaps.TestMaps.withBoundary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import venuehunt.geometry.postgis.LivePointer;
import venuehunt.geometry.postgis.MapReader;
import venuehunt.geometry.postgis.MapWriter;
import venuehunt.geometry.postgis.Schema;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.Ring;
import venuehunt.geometry.venue.VenueMap;
import venuehunt.geometry.venue.VenueVersion;
import venuehunt.service.database.Database;
import venuehunt.service.database.PoolSettings;
import venuehunt.testsupport.TestDatabase;
import venuehunt.tile.LatLng;

class VenueFinderTest {
    private static final byte[] TILES = {1};
    private static final int VENUES = 300;

    private static Database database;
    private static MapWriter writer;
    private static LivePointer pointer;
    private static MapReader reader;

    @BeforeAll
    static void open() {
        database = Database.open(TestDatabase.fresh("finder"), PoolSettings.of("test", 4));
        database.migrate(Schema.MIGRATIONS);
        writer = new MapWriter(database.dataSource());
        pointer = new LivePointer(database.dataSource());
        reader = new MapReader(database.dataSource());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /**
     * Three hundred venues close together, over each other and across the antimeridian, from 10 m to 20 km across, some
     * of two pieces and with a hole, each with an older version elsewhere.
     */
    @Test
    void at_saysWhatPostgisSays() throws SQLException {
        Random random = new Random(3);
        List<LatLng> points = new ArrayList<>();
        for (int i = 0; i < VENUES; i++) {
            double lat = -16 + random.nextDouble(-0.3, 0.3);
            double lng = 180 + random.nextDouble(-0.3, 0.3);
            double reach = 0.09 * Math.pow(10, random.nextDouble(-3.3, 0));
            Area boundary = new Area(List.of(
                    area(star(lat, lng, reach, 30, random), star(lat, lng, reach / 3, 9, random)).polygons().getFirst(),
                    area(star(lat + 3 * reach, lng, reach / 2, 12, random)).polygons().getFirst()));
            VenueMap map = withBoundary(at("venue-" + i, lat, lng), boundary);
            long version = writer.store(map, 1, TILES, "anna").version().version();
            publish(map.venueId(), writer.store(withBoundary(map, area(star(lat, lng, 0.2, 5, random))), 1, TILES,
                    "anna").version().version());
            publish(map.venueId(), version);
            boundary.rings().forEach(ring -> addPoints(ring, random, points));
        }
        try (LiveFeed feed = LiveFeed.start(pointer, reader)) {
            VenueFinder finder = new VenueFinder(reader);
            feed.add(finder);
            int found = 0;
            for (LatLng point : points) {
                List<String> venues = finder.at(point).stream().map(VenueVersion::venueId).toList();
                assertThat(venues).as("%s", point).isEqualTo(postgis(point));
                found += venues.size();
            }
            assertThat(points).hasSizeGreaterThan(5_000);
            assertThat(found).as("some in several").isGreaterThan(points.size());
        }
    }

    @Test
    void at_followsTheLivePointer() {
        LatLng here = new LatLng(40, 10);
        LatLng there = new LatLng(41, 10);
        try (LiveFeed feed = LiveFeed.start(pointer, reader)) {
            VenueFinder finder = new VenueFinder(reader);
            feed.add(finder);
            assertThat(finder.at(here)).isEmpty();

            writer.store(at("moves", 40, 10), 1, TILES, "anna");
            writer.store(at("moves", 41, 10), 1, TILES, "anna");
            publish("moves", 1);
            feed.lookNow();
            assertThat(finder.at(here)).extracting(VenueVersion::version).containsExactly(1L);
            assertThat(finder.at(there)).isEmpty();

            publish("moves", 2);
            feed.lookNow();
            assertThat(finder.at(here)).isEmpty();
            assertThat(finder.at(there)).extracting(VenueVersion::version).containsExactly(2L);
        }
    }

    private static void publish(String venueId, long version) {
        pointer.publish(venueId, version, OptionalLong.empty(), "anna", "");
    }

    private static Ring star(double lat, double lng, double reach, int corners, Random random) {
        double[] latAndLng = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double away = reach * random.nextDouble(0.5, 1);
            latAndLng[2 * i] = lat + away * Math.sin(2 * Math.PI * i / corners);
            latAndLng[2 * i + 1] = lng + away * Math.cos(2 * Math.PI * i / corners);
        }
        return ring(latAndLng);
    }

    /** Corners, middles of edges, a rounding beside both, and anywhere near. */
    private static void addPoints(Ring ring, Random random, List<LatLng> points) {
        for (int i = 0; i < ring.size(); i += 1 + random.nextInt(ring.size())) {
            int next = (i + 1) % ring.size();
            double lat = ring.latDegrees(i);
            double lng = ring.lngDegrees(i);
            points.add(LatLng.wrapping(lat, lng));
            points.add(LatLng.wrapping(Math.nextUp(lat), lng));
            points.add(LatLng.wrapping((lat + ring.latDegrees(next)) / 2, (lng + ring.lngDegrees(next)) / 2));
            points.add(LatLng.wrapping((lat + ring.latDegrees(next)) / 2,
                    Math.nextDown((lng + ring.lngDegrees(next)) / 2)));
            points.add(LatLng.wrapping(lat + random.nextDouble(-0.05, 0.05), lng + random.nextDouble(-0.05, 0.05)));
        }
    }

    /** By the boundaries of all live versions, in both representations of a longitude. */
    private static List<String> postgis(LatLng point) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        SELECT DISTINCT venue_id COLLATE "C" FROM venue v
                        JOIN map_version m USING (venue_id) JOIN area a ON a.area_sha256 = m.boundary_sha256,
                        unnest(ARRAY[?, ? + 360, ? - 360]) AS lng
                        WHERE m.version = v.live_version
                            AND ST_Covers(a.shape, ST_SetSRID(ST_MakePoint(lng, ?), 4326)) ORDER BY 1""")) {
            query.setDouble(1, point.lngDegrees());
            query.setDouble(2, point.lngDegrees());
            query.setDouble(3, point.lngDegrees());
            query.setDouble(4, point.latDegrees());
            try (ResultSet rows = query.executeQuery()) {
                List<String> venues = new ArrayList<>();
                while (rows.next()) {
                    venues.add(rows.getString(1));
                }
                return venues;
            }
        }
    }
}
