package venuehunt.geometry.testmaps;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.Polygon;
import venuehunt.geometry.venue.Ring;
import venuehunt.geometry.venue.VenueMap;
import venuehunt.geometry.venue.Zone;
import venuehunt.tile.LatLng;
import venuehunt.tile.map.ZoneKind;

/** Small sound maps: a square fence of 1 km around the anchor, and square zones in it. */
public final class TestMaps {
    private static final double METRES_PER_DEGREE = 111_320;

    private TestMaps() {
    }

    /** A map at 60° N 25° E with these zones. */
    public static VenueMap harbour(Zone... zones) {
        return at("harbour", 60, 25, zones);
    }

    /** A map around a place; its longitudes run on past 180. */
    public static VenueMap at(String venueId, double latDegrees, double lngDegrees, Zone... zones) {
        return new VenueMap(venueId, "Venue " + venueId, LatLng.wrapping(latDegrees, lngDegrees), 20,
                square(latDegrees, lngDegrees, 0, 0, 500), List.of(zones), "test.geojson");
    }

    /** A zone of the harbour, some metres from its anchor. */
    public static Zone zone(String zoneId, ZoneKind kind, double eastMetres, double northMetres,
            double halfSideMetres) {
        return new Zone(zoneId, "Zone " + zoneId, kind, "", square(60, 25, eastMetres, northMetres, halfSideMetres));
    }

    public static Zone zone(String zoneId, ZoneKind kind, Area area) {
        return new Zone(zoneId, "Zone " + zoneId, kind, "", area);
    }

    public static Area square(double latDegrees, double lngDegrees, double eastMetres, double northMetres,
            double halfSideMetres) {
        return new Area(
                List.of(new Polygon(squareRing(latDegrees, lngDegrees, eastMetres, northMetres, halfSideMetres),
                        List.of())));
    }

    public static Ring squareRing(double latDegrees, double lngDegrees, double eastMetres, double northMetres,
            double halfSideMetres) {
        double middleLat = latDegrees + northMetres / METRES_PER_DEGREE;
        double perLngDegree = METRES_PER_DEGREE * Math.cos(Math.toRadians(latDegrees));
        double middleLng = lngDegrees + eastMetres / perLngDegree;
        double halfLat = halfSideMetres / METRES_PER_DEGREE;
        double halfLng = halfSideMetres / perLngDegree;
        return ring(middleLat - halfLat, middleLng - halfLng, middleLat - halfLat, middleLng + halfLng,
                middleLat + halfLat, middleLng + halfLng, middleLat + halfLat, middleLng - halfLng);
    }

    /** A ring through latitude and longitude of each point in turn. */
    public static Ring ring(double... latAndLngDegrees) {
        int size = latAndLngDegrees.length / 2;
        double[] latDegrees = new double[size];
        double[] lngDegrees = new double[size];
        for (int i = 0; i < size; i++) {
            latDegrees[i] = latAndLngDegrees[2 * i];
            lngDegrees[i] = latAndLngDegrees[2 * i + 1];
        }
        return new Ring(latDegrees, lngDegrees);
    }

    /**
     * A comb around a place, 0.004 degrees across, of {@code 4 * teeth + 2} corners.
     *
     * @param turnDegrees
     *            0 for teeth that point north
     */
    public static Ring comb(double latDegrees, double lngDegrees, int teeth, double turnDegrees) {
        double half = 0.002;
        double width = 2 * half / teeth;
        double north = Math.cos(Math.toRadians(turnDegrees));
        double east = Math.sin(Math.toRadians(turnDegrees));
        double[] alongs = new double[4 * teeth + 2];
        double[] acrosses = new double[4 * teeth + 2];
        Arrays.fill(alongs, 0, 2, half);
        Arrays.fill(acrosses, 0, 2, -half);
        alongs[1] = -half;
        for (int i = 2; i < alongs.length; i++) {
            int tooth = (i - 2) / 4;
            int corner = (i - 2) % 4; // up, along its top, down, along the gap
            double share = corner == 0 ? 0 : corner == 3 ? 1 : 0.5;
            alongs[i] = (tooth + share) * width - half;
            acrosses[i] = corner < 2 ? half : width - half;
        }
        return new Ring(
                IntStream.range(0, alongs.length).mapToDouble(i -> latDegrees + acrosses[i] * north + alongs[i] * east)
                        .toArray(),
                IntStream.range(0, alongs.length).mapToDouble(i -> lngDegrees + alongs[i] * north - acrosses[i] * east)
                        .toArray());
    }

    public static Area area(Ring shell, Ring... holes) {
        return new Area(List.of(new Polygon(shell, List.of(holes))));
    }

    /** The same map with another boundary. */
    public static VenueMap withBoundary(VenueMap map, Area boundary) {
        return new VenueMap(map.venueId(), map.venueName(), map.anchor(), map.anchorHeightMetres(), boundary,
                map.zones(), map.source());
    }
}
