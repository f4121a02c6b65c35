package venuehunt.tile.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.tile.LatLngPolygon;
import venuehunt.tile.Tile;
import venuehunt.tile.TileBounds;
import venuehunt.tile.VenueFrame;
import venuehunt.tile.raster.NaivePolygon;
import venuehunt.tile.raster.RingProjector;

/** Every tile of maps made from a seed, against the rule applied to its centre alone. */
class TileMapDifferentialTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void tileMap_asNaive(long seed) throws TileMapFormatException {
        var venue = new RandomVenue(new Random(seed), 400, 9);
        var boundary = naive(venue.frame, venue.boundary);
        var areas = venue.areas.stream().map(area -> naive(venue.frame, area)).toList();
        TileMap map = venue.map();
        TileMap decoded = TileMap.decode(map.encode());
        TileBounds bounds = map.bounds();
        for (int north = bounds.minNorth() - 65; north <= bounds.maxNorth() + 65; north++) {
            for (int east = bounds.minEast() - 65; east <= bounds.maxEast() + 65; east++) {
                int tile = Tile.pack(east, north);
                boolean inside = owns(boundary, east, north);
                var zones = zonesAt(venue.zones, areas, east, north);
                assertAnswers(map, tile, inside, zones, seed);
                assertAnswers(decoded, tile, inside, zones, seed);
                if (!contains(bounds, east, north)) {
                    assertThat(inside || !zones.isEmpty()).isFalse();
                }
            }
        }
    }

    private static boolean contains(TileBounds bounds, int east, int north) {
        return bounds.minEast() <= east && east <= bounds.maxEast() && bounds.minNorth() <= north
                && north <= bounds.maxNorth();
    }

    private static void assertAnswers(TileMap map, int tile, boolean inside, List<TileZone> zones, long seed) {
        if (map.inside(tile) != inside || !map.zonesAt(tile).equals(zones)
                || map.playable(tile) != playable(map.zones(), inside, zones)) {
            throw new AssertionError("Tile " + Tile.east(tile) + ", " + Tile.north(tile) + " of seed " + seed
                    + ": expected inside " + inside + ", zones " + zones + "; map says inside " + map.inside(tile)
                    + ", playable " + map.playable(tile) + ", zones " + map.zonesAt(tile));
        }
    }

    private static boolean playable(List<TileZone> all, boolean inside, List<TileZone> zones) {
        var kinds = zones.stream().map(TileZone::kind).toList();
        boolean inPlayZone = kinds.contains(ZoneKind.PLAY)
                || all.stream().noneMatch(zone -> zone.kind() == ZoneKind.PLAY);
        return inside && inPlayZone && !kinds.contains(ZoneKind.NO_GO) && !kinds.contains(ZoneKind.STAFF);
    }

    private static List<TileZone> zonesAt(List<TileZone> zones, List<List<NaivePolygon>> areas, int east, int north) {
        return IntStream.range(0, zones.size()).filter(i -> owns(areas.get(i), east, north)).mapToObj(zones::get)
                .toList();
    }

    private static boolean owns(List<NaivePolygon> area, int east, int north) {
        return area.stream().anyMatch(polygon -> polygon.owns(east, north));
    }

    private static List<NaivePolygon> naive(VenueFrame frame, List<LatLngPolygon> area) {
        var polygons = new ArrayList<NaivePolygon>();
        var projector = new RingProjector(frame);
        for (LatLngPolygon polygon : area) {
            polygons.add(new NaivePolygon(Stream.concat(Stream.of(polygon.shell()), polygon.holes().stream())
                    .map(projector::project).toList()));
        }
        return polygons;
    }
}
