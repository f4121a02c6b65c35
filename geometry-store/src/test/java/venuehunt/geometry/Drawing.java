package venuehunt.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import venuehunt.geometry.testmaps.TestMaps;
import venuehunt.v1.LatLng;
import venuehunt.v1.MapHeader;
import venuehunt.v1.MapPart;
import venuehunt.v1.MultiPolygon;
import venuehunt.v1.Polygon;
import venuehunt.v1.Ring;
import venuehunt.v1.Zone;
import venuehunt.v1.ZoneKind;

/** Maps as the messages that a curator's tool sends. */
final class Drawing {
    private static final double METRES_PER_DEGREE = 111_320;

    private Drawing() {
    }

    /** A map of 1 km around a place. */
    static List<MapPart> map(String venueId, double latDegrees, double lngDegrees, MapPart... zones) {
        return map(venueId, latDegrees, lngDegrees, 500, zones);
    }

    static List<MapPart> map(String venueId, double latDegrees, double lngDegrees, double halfSideMetres,
            MapPart... zones) {
        MapHeader header = MapHeader.newBuilder().setVenueId(venueId).setVenueName("Venue " + venueId)
                .setAnchor(at(latDegrees, lngDegrees)).setAnchorHeightMetres(12.5)
                .setBoundary(square(latDegrees, lngDegrees, 0, 0, halfSideMetres)).setZoneCount(zones.length)
                .setSource("drawn by hand").build();
        List<MapPart> parts = new ArrayList<>(List.of(MapPart.newBuilder().setHeader(header).build()));
        parts.addAll(List.of(zones));
        return parts;
    }

    /** A map as it is read again. */
    static List<MapPart> numbered(long version, List<MapPart> map) {
        List<MapPart> parts = new ArrayList<>(map);
        parts.set(0,
                MapPart.newBuilder().setHeader(map.getFirst().getHeader().toBuilder().setVersion(version)).build());
        return parts;
    }

    static MapPart zone(String zoneId, double latDegrees, double lngDegrees, double eastMetres, double northMetres,
            double halfSideMetres) {
        return zone(zoneId, square(latDegrees, lngDegrees, eastMetres, northMetres, halfSideMetres));
    }

    static MapPart zone(String zoneId, MultiPolygon area) {
        return MapPart.newBuilder().setZone(Zone.newBuilder().setZoneId(zoneId).setName("Zone " + zoneId)
                .setKind(ZoneKind.ZONE_KIND_PLAY).setKindLabel("meadow").setArea(area)).build();
    }

    static MapPart circle(String zoneId, double latDegrees, double lngDegrees, int points) {
        return zone(zoneId, area(IntStream.range(0, points).boxed()
                .flatMap(i -> List.of(latDegrees + 0.001 * Math.sin(2 * Math.PI * i / points),
                        lngDegrees + 0.001 * Math.cos(2 * Math.PI * i / points)).stream())
                .mapToDouble(Double::doubleValue).toArray()));
    }

    /** A star of 150 m with many rays, whose tiles do not compress well. */
    static MapPart star(String zoneId, double latDegrees, double lngDegrees, double eastMetres, double northMetres) {
        int corners = 80;
        double perLngDegree = METRES_PER_DEGREE * Math.cos(Math.toRadians(latDegrees));
        double[] latAndLng = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double metres = i % 2 == 0 ? 150 : 20;
            latAndLng[2 * i] = latDegrees + (northMetres + metres * Math.sin(angle)) / METRES_PER_DEGREE;
            latAndLng[2 * i + 1] = lngDegrees + (eastMetres + metres * Math.cos(angle)) / perLngDegree;
        }
        return zone(zoneId, area(latAndLng));
    }

    /** A comb of many thin teeth in the middle of a map, turned so far from one whose teeth point north. */
    static MapPart comb(String zoneId, double latDegrees, double lngDegrees, int teeth, double turnDegrees) {
        var comb = TestMaps.comb(latDegrees, lngDegrees, teeth, turnDegrees);
        return zone(zoneId, area(IntStream.range(0, comb.size())
                .mapToObj(i -> new double[]{comb.latDegrees(i), comb.lngDegrees(i)}).flatMapToDouble(Arrays::stream)
                .toArray()));
    }

    /** Many polygons that say nothing. */
    static MapPart empty(String zoneId, int polygons) {
        return zone(zoneId, MultiPolygon.newBuilder()
                .addAllPolygons(Collections.nCopies(polygons, Polygon.getDefaultInstance())).build());
    }

    static MultiPolygon area(double... latAndLngDegrees) {
        Ring.Builder ring = Ring.newBuilder();
        for (int i = 0; i < latAndLngDegrees.length; i += 2) {
            ring.addLatDegrees(latAndLngDegrees[i]).addLngDegrees(latAndLngDegrees[i + 1]);
        }
        return MultiPolygon.newBuilder().addPolygons(Polygon.newBuilder().setShell(ring)).build();
    }

    static LatLng at(double latDegrees, double lngDegrees) {
        return LatLng.newBuilder().setLatDegrees(latDegrees).setLngDegrees(lngDegrees).build();
    }

    private static MultiPolygon square(double latDegrees, double lngDegrees, double eastMetres, double northMetres,
            double halfSideMetres) {
        double perLngDegree = METRES_PER_DEGREE * Math.cos(Math.toRadians(latDegrees));
        double south = latDegrees + (northMetres - halfSideMetres) / METRES_PER_DEGREE;
        double north = latDegrees + (northMetres + halfSideMetres) / METRES_PER_DEGREE;
        double west = lngDegrees + (eastMetres - halfSideMetres) / perLngDegree;
        double east = lngDegrees + (eastMetres + halfSideMetres) / perLngDegree;
        return area(south, west, south, east, north, east, north, west);
    }
}
