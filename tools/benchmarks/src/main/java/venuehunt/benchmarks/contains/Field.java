package venuehunt.benchmarks.contains;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.Polygon;
import venuehunt.geometry.venue.Ring;
import venuehunt.geometry.venue.VenueMap;
import venuehunt.geometry.venue.Zone;
import venuehunt.tile.LatLng;
import venuehunt.tile.map.ZoneKind;

/** A venue of some 15 km² with 200 zones and 5,000 corners, and points at random in it. */
record Field(VenueMap map, List<LatLng> points) {
    static final String VENUE = "field";
    static final int ZONES = 200;
    private static final int POINTS = 100_000;
    private static final double LAT = 52.5;
    private static final double LNG = 13.4;
    private static final double REACH_DEGREES = 0.02;
    /** A degree of longitude is shorter there by this much. */
    private static final double NARROW = Math.cos(Math.toRadians(LAT));

    static Field fromSeed(long seed) {
        Random random = new Random(seed);
        VenueMap map = plan(VENUE, ZONES, 0.9, random);
        return new Field(map, IntStream.range(0, POINTS).mapToObj(i -> somewhere(random, 1)).toList());
    }

    /**
     * A map of such a venue.
     *
     * @param share
     *            how far from its middle zones may lie; up to 0.55 all of them touch the ground within the boundary, as
     *            the store demands of what is uploaded
     */
    static VenueMap plan(String venueId, int zoneCount, double share, Random random) {
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < zoneCount; i++) {
            LatLng middle = somewhere(random, share);
            zones.add(new Zone("zone-" + i, "Zone " + i, ZoneKind.PLAY, "",
                    star(middle, REACH_DEGREES * random.nextDouble(0.01, 0.1), 20, random)));
        }
        Area boundary = star(new LatLng(LAT, LNG), REACH_DEGREES, 1_000, random);
        return new VenueMap(venueId, "Field", new LatLng(LAT, LNG), 0, boundary, zones, "benchmark");
    }

    LatLng point(int number) {
        return points.get(number % POINTS);
    }

    private static LatLng somewhere(Random random, double share) {
        double reach = share * REACH_DEGREES;
        return new LatLng(LAT + random.nextDouble(-reach, reach), LNG + random.nextDouble(-reach, reach) / NARROW);
    }

    private static Area star(LatLng middle, double reachDegrees, int corners, Random random) {
        double[] lats = new double[corners];
        double[] lngs = new double[corners];
        for (int i = 0; i < corners; i++) {
            double away = reachDegrees * random.nextDouble(0.8, 1);
            lats[i] = middle.latDegrees() + away * Math.sin(2 * Math.PI * i / corners);
            lngs[i] = middle.lngDegrees() + away * Math.cos(2 * Math.PI * i / corners) / NARROW;
        }
        return new Area(List.of(new Polygon(new Ring(lats, lngs), List.of())));
    }
}
