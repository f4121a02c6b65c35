package venuehunt.geometry.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static venuehunt.geometry.testmaps.TestMaps.area;
import static venuehunt.geometry.testmaps.TestMaps.at;
import static venuehunt.geometry.testmaps.TestMaps.ring;
import static venuehunt.geometry.testmaps.TestMaps.withBoundary;
import static venuehunt.geometry.testmaps.TestMaps.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehunt.geometry.shape.PreparedMap;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.PointZones;
import venuehunt.geometry.venue.Ring;
import venuehunt.geometry.venue.VenueMap;
import venuehunt.geometry.venue.VenueVersion;
import venuehunt.geometry.venue.Zone;
import venuehunt.service.database.Database;
import venuehunt.service.database.PoolSettings;
import venuehunt.testsupport.TestDatabase;
import venuehunt.tile.LatLng;
import venuehunt.tile.map.ZoneKind;

/**
 * Where points lie, asked of the map in memory and of PostGIS, mostly on edges and corners and a rounding beside them.
 */
class ContainmentTest {
    private static Database database;
    private static MapWriter writer;
    private static PostgisContainment postgis;

    @BeforeAll
    static void open() {
        database = Database.open(TestDatabase.fresh("containment"), PoolSettings.of("test", 2));
        database.migrate(Schema.MIGRATIONS);
        writer = new MapWriter(database.dataSource());
        postgis = new PostgisContainment(database.dataSource());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"1, 60, 25", "2, -16, -179.9995", "3, 0, 0"})
    void at_saysWhatPostgisSays(long seed, double latDegrees, double lngDegrees) {
        Random random = new Random(seed);
        VenueMap map = festival("festival-" + seed, latDegrees, lngDegrees, random);
        VenueVersion version = writer.store(map, 1, new byte[]{1}, "anna").version();
        List<LatLng> points = points(map, random);
        PreparedMap prepared = new PreparedMap(map);

        List<PointZones> told = postgis.of(version, points);

        assertThat(points).hasSizeGreaterThan(5_000);
        assertThat(told).as("some in, some out, some in several").anyMatch(each -> each.zoneIds().isEmpty())
                .anyMatch(each -> each.zoneIds().size() > 2).anyMatch(each -> !each.withinBoundary());
        for (int i = 0; i < points.size(); i++) {
            assertThat(prepared.at(points.get(i))).as("seed %d, %s", seed, points.get(i)).isEqualTo(told.get(i));
        }
    }

    /** Stars with holes, a comb, two pieces as one zone, squares that share their edges, all over each other. */
    private static VenueMap festival(String venueId, double lat, double lng, Random random) {
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            double middleLat = lat + random.nextDouble(-0.003, 0.003);
            double middleLng = lng + random.nextDouble(-0.003, 0.003);
            zones.add(zone("star-" + i, ZoneKind.PLAY, area(star(middleLat, middleLng, 0.001, 5 + 10 * i, random),
                    star(middleLat, middleLng, 0.0004, 7, random))));
        }
        zones.add(zone("comb", ZoneKind.NO_GO, area(comb(lat - 0.002, lng - 0.002))));
        zones.add(zone("two", ZoneKind.STAGE, new Area(List.of(
                area(star(lat + 0.002, lng, 0.0005, 9, random)).polygons().getFirst(),
                area(star(lat - 0.002, lng, 0.0005, 9, random)).polygons().getFirst()))));
        for (int i = 0; i < 16; i++) {
            int row = i / 4;
            int column = i % 4;
            double south = lat + row * 0.001;
            double west = lng + column * 0.001;
            zones.add(zone("square-" + i, ZoneKind.STAFF, area(
                    ring(south, west, south, west + 0.001, south + 0.001, west + 0.001, south + 0.001, west))));
        }
        return withBoundary(at(venueId, lat, lng, zones.toArray(Zone[]::new)),
                area(star(lat, lng, 0.005, 60, random)));
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

    /** Its teeth stand side by side, so that each is beside every point. */
    private static Ring comb(double south, double west) {
        double[] up = IntStream.rangeClosed(0, 100).mapToObj(i -> new double[]{south + (i % 2 == 0 ? 0.001 : 0.004),
                west + i * 0.00004}).flatMapToDouble(java.util.Arrays::stream).toArray();
        double[] all = java.util.Arrays.copyOf(up, up.length + 4);
        all[up.length] = south - 0.001;
        all[up.length + 1] = west + 0.004;
        all[up.length + 2] = south - 0.001;
        all[up.length + 3] = west;
        return ring(all);
    }

    private static List<LatLng> points(VenueMap map, Random random) {
        List<LatLng> points = new ArrayList<>();
        List<Area> areas = new ArrayList<>(map.zones().stream().map(Zone::area).toList());
        areas.add(map.boundary());
        for (Ring ring : areas.stream().flatMap(Area::rings).toList()) {
            for (int i = 0; i < ring.size(); i++) {
                int next = (i + 1) % ring.size();
                double along = random.nextDouble();
                add(points, ring.latDegrees(i), ring.lngDegrees(i), random);
                add(points, between(ring.latDegrees(i), ring.latDegrees(next), 0.5),
                        between(ring.lngDegrees(i), ring.lngDegrees(next), 0.5), random);
                add(points, between(ring.latDegrees(i), ring.latDegrees(next), along),
                        between(ring.lngDegrees(i), ring.lngDegrees(next), along), random);
                add(points, ring.latDegrees(i), ring.lngDegrees(random.nextInt(ring.size())), random);
            }
        }
        for (int i = 0; i < 1_000; i++) {
            add(points, map.anchor().latDegrees() + random.nextDouble(-0.006, 0.006),
                    map.anchor().lngDegrees() + random.nextDouble(-0.006, 0.006), random);
        }
        return points;
    }

    private static double between(double one, double other, double share) {
        return one + share * (other - one);
    }

    /** The point and one beside it, a rounding away. */
    private static void add(List<LatLng> points, double lat, double lng, Random random) {
        points.add(LatLng.wrapping(lat, lng));
        points.add(LatLng.wrapping(beside(lat, random), beside(lng, random)));
    }

    private static double beside(double value, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Math.nextUp(value);
            case 1 -> Math.nextDown(value);
            default -> value;
        };
    }
}
