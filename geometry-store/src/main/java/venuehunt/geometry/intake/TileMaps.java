package venuehunt.geometry.intake;

import java.util.ArrayList;
import java.util.List;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.Ring;
import venuehunt.geometry.venue.VenueMap;
import venuehunt.geometry.venue.Zone;
import venuehunt.tile.LatLng;
import venuehunt.tile.LatLngPolygon;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileMapBuilder;

/** Makes the tile map of a sound map. */
final class TileMaps {
    private TileMaps() {
    }

    /**
     * Lays a map out in tiles.
     *
     * @throws IllegalArgumentException
     *             when the map is too small or too intricate for that
     */
    static TileMap of(VenueMap map) {
        TileMapBuilder tiles = TileMap.builder(map.frame(), polygons(map.boundary()));
        for (Zone zone : map.zones()) {
            tiles.zone(zone.tileZone(), polygons(zone.area()));
        }
        return tiles.build();
    }

    private static List<LatLngPolygon> polygons(Area area) {
        return area.polygons().stream()
                .map(polygon -> new LatLngPolygon(points(polygon.shell()),
                        polygon.holes().stream().map(TileMaps::points).toList()))
                .toList();
    }

    private static List<LatLng> points(Ring ring) {
        List<LatLng> points = new ArrayList<>(ring.size());
        for (int i = 0; i < ring.size(); i++) {
            points.add(LatLng.wrapping(ring.latDegrees(i), ring.lngDegrees(i)));
        }
        return points;
    }
}
