package venuehunt.benchmarks.tiles;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import venuehunt.tile.LatLng;
import venuehunt.tile.LatLngPolygon;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.VenueFrame;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileMapBuilder;
import venuehunt.tile.map.TileZone;
import venuehunt.tile.map.ZoneKind;

/** A venue 2 km across with 60 zones of all kinds, 20 to 200 m across, which overlap as chance has it. */
final class Festival {
    static final int HALF_METRES = 1_000;
    private static final int ZONES = 60;
    private static final ZoneKind[] KINDS = ZoneKind.values();

    private Festival() {
    }

    static TileMap map() {
        var random = new SplittableRandom(2);
        VenueFrame frame = VenueFrame.at(ToTileBenchmark.ANCHOR, 40);
        TileMapBuilder builder = TileMap.builder(frame,
                List.of(polygon(frame, RingSet.star(60, HALF_METRES, 0, 0, random))));
        for (int i = 0; i < ZONES; i++) {
            double radius = random.nextDouble(10, 100);
            double away = (HALF_METRES - radius) * Math.sqrt(random.nextDouble());
            double bearing = random.nextDouble(2 * Math.PI);
            double[] ring = RingSet.star(random.nextInt(4, 40), radius, away * Math.sin(bearing),
                    away * Math.cos(bearing), random);
            builder.zone(new TileZone("zone-" + i, "Zone " + i, KINDS[i % KINDS.length], ""),
                    List.of(polygon(frame, ring)));
        }
        return builder.build();
    }

    private static LatLngPolygon polygon(VenueFrame frame, double[] ring) {
        List<LatLng> shell = IntStream.range(0, ring.length / 2)
                .mapToObj(i -> frame.toLatLng(new LocalPoint(ring[2 * i], ring[2 * i + 1]))).toList();
        return LatLngPolygon.of(shell);
    }
}
