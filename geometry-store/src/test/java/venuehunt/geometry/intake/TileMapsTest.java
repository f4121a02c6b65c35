package venuehunt.geometry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static venuehunt.geometry.testmaps.TestMaps.area;
import static venuehunt.geometry.testmaps.TestMaps.at;
import static venuehunt.geometry.testmaps.TestMaps.ring;
import static venuehunt.geometry.testmaps.TestMaps.square;
import static venuehunt.geometry.testmaps.TestMaps.squareRing;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import venuehunt.geometry.shape.JtsAreas;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.VenueMap;
import venuehunt.geometry.venue.Zone;
import venuehunt.tile.LatLng;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.Tile;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileZone;
import venuehunt.tile.map.ZoneKind;

/** The tile map of a map, beside what JTS says of the same areas at the middle of tiles. */
class TileMapsTest {
    private static final long SEED = 20_261_123;
    private static final int SAMPLES = 5_000;
    /** Closer to an edge than this, two ways of rounding may differ. */
    private static final double EDGE_DEGREES = 1e-10;

    private final JtsAreas jts = new JtsAreas();
    private final GeometryFactory points = new GeometryFactory();

    @ParameterizedTest
    @CsvSource({"60, 25", "-35, 144.1", "0, 0", "-16, 180", "-16, -179.999", "71, -25"})
    void of_agreesWithJtsAtTileCentres(double latDegrees, double lngDegrees) {
        VenueMap map = map(latDegrees, lngDegrees);
        TileMap tiles = TileMaps.of(map);
        Random random = new Random(SEED);
        int inZones = 0;

        for (int i = 0; i < SAMPLES; i++) {
            int tile = Tile.pack(random.nextInt(-600, 600), random.nextInt(-600, 600));
            Coordinate middle = middle(tiles, tile, lngDegrees);
            String where = "seed " + SEED + ", tile " + Tile.east(tile) + " " + Tile.north(tile);
            if (nearAnEdge(map, middle)) {
                continue;
            }
            List<String> expected = map.zones().stream().filter(zone -> covers(zone.area(), middle)).map(Zone::zoneId)
                    .toList();
            assertThat(tiles.inside(tile)).as(where).isEqualTo(covers(map.boundary(), middle));
            assertThat(tiles.zonesAt(tile)).as(where).extracting(TileZone::zoneId).isEqualTo(expected);
            inZones += expected.size();
        }
        assertThat(inZones).isGreaterThan(SAMPLES / 10);
    }

    private static VenueMap map(double lat, double lng) {
        return at("sample", lat, lng,
                new Zone("plain", "", ZoneKind.PLAY, "", square(lat, lng, -120, 40, 180)),
                new Zone("holes", "", ZoneKind.NO_GO, "", area(squareRing(lat, lng, 100, -50, 210),
                        squareRing(lat, lng, 60, -50, 70), squareRing(lat, lng, 220, 20, 33))),
                new Zone("slanted", "", ZoneKind.STAGE, "", area(ring(lat - 0.003, lng - 0.002, lat - 0.0005,
                        lng + 0.0031, lat + 0.0041, lng + 0.0007, lat + 0.0001, lng + 0.0002))));
    }

    private static Coordinate middle(TileMap tiles, int tile, double nearLngDegrees) {
        LatLng position = tiles.frame().toLatLng(new LocalPoint(Tile.east(tile) + 0.5, Tile.north(tile) + 0.5));
        double lng = position.lngDegrees();
        return new Coordinate(lng + 360 * Math.rint((nearLngDegrees - lng) / 360), position.latDegrees());
    }

    private boolean covers(Area area, Coordinate point) {
        return jts.of(area).covers(points.createPoint(point));
    }

    private boolean nearAnEdge(VenueMap map, Coordinate point) {
        return map.zones().stream().map(zone -> jts.of(zone.area()).getBoundary())
                .anyMatch(edge -> near(edge, point)) || near(jts.of(map.boundary()).getBoundary(), point);
    }

    private boolean near(Geometry edge, Coordinate point) {
        return edge.isWithinDistance(points.createPoint(point), EDGE_DEGREES);
    }
}
