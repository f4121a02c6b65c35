package venuehunt.tile.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import venuehunt.tile.LatLng;
import venuehunt.tile.LatLngPolygon;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.VenueFrame;

/** A boundary and zones made from a seed: stars of up to two polygons and a hole, which overlap as chance has it. */
public final class RandomVenue {
    private static final List<ZoneKind> KINDS = List.of(ZoneKind.values());

    final VenueFrame frame;
    final List<LatLngPolygon> boundary;
    final List<TileZone> zones;
    final List<List<LatLngPolygon>> areas;

    public RandomVenue(Random random, double sizeMetres, int zoneCount) {
        frame = VenueFrame.at(new LatLng(random.nextDouble(-85, 85), random.nextBoolean() ? 180 : 12), 5);
        boundary = List.of(polygon(random, sizeMetres / 2, sizeMetres / 10));
        zones = IntStream.range(0, zoneCount).mapToObj(i -> new TileZone("z" + i, "Zone " + i,
                KINDS.get(random.nextInt(KINDS.size())), "kind " + i % 3)).toList();
        areas = zones.stream().map(zone -> area(random, sizeMetres)).toList();
    }

    public TileMap map() {
        TileMapBuilder builder = TileMap.builder(frame, boundary);
        for (int i = 0; i < zones.size(); i++) {
            builder.zone(zones.get(i), areas.get(i));
        }
        return builder.build();
    }

    private List<LatLngPolygon> area(Random random, double sizeMetres) {
        var polygons = new ArrayList<LatLngPolygon>();
        for (int i = random.nextInt(1, 3); i > 0; i--) {
            polygons.add(polygon(random, sizeMetres / 5, sizeMetres / 2));
        }
        return polygons;
    }

    private LatLngPolygon polygon(Random random, double radius, double spread) {
        double east = random.nextDouble(-spread, spread);
        double north = random.nextDouble(-spread, spread);
        return new LatLngPolygon(star(random, east, north, radius), List.of(star(random, east, north, radius / 4)));
    }

    private List<LatLng> star(Random random, double east, double north, double radius) {
        int points = random.nextInt(3, 12);
        return IntStream.range(0, points).mapToObj(i -> {
            double metres = random.nextDouble(radius / 2, radius);
            double angle = 2 * Math.PI * i / points;
            return frame.toLatLng(new LocalPoint(east + metres * Math.cos(angle), north + metres * Math.sin(angle)));
        }).toList();
    }
}
