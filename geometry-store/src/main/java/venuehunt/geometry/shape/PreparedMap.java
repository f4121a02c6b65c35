package venuehunt.geometry.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.PointZones;
import venuehunt.geometry.venue.VenueMap;
import venuehunt.geometry.venue.Zone;
import venuehunt.tile.LatLng;

/** A map made ready to be asked, by any number of threads, where points lie. It never changes. */
public final class PreparedMap {
    private static final double DEGREES_AROUND = 360;

    private final double middleLngDegrees;
    private final AreaLocator boundary;
    private final String[] zoneIds;
    private final AreaLocator[] zones;
    private final ZoneGrid grid;
    private final int vertices;

    public PreparedMap(VenueMap map) {
        List<Area> areas = map.zones().stream().map(Zone::area).toList();
        middleLngDegrees = middleLngDegrees(map.boundary());
        boundary = new AreaLocator(map.boundary());
        zoneIds = map.zones().stream().map(Zone::zoneId).toArray(String[]::new);
        zones = areas.stream().map(AreaLocator::new).toArray(AreaLocator[]::new);
        grid = new ZoneGrid(Stream.of(zones).map(AreaLocator::extent).toArray(Extent[]::new));
        vertices = map.boundary().vertices() + areas.stream().mapToInt(Area::vertices).sum();
    }

    /** Where the point lies; on an edge is in. Zones come in the order of the map. */
    public PointZones at(LatLng point) {
        double lat = point.latDegrees();
        double lng = near(point.lngDegrees());
        Extent extent = Extent.of(lng, lat);
        List<String> found = new ArrayList<>();
        grid.at(lng, lat, extent, number -> {
            if (zones[number].covers(lng, lat, extent)) {
                found.add(zoneIds[number]);
            }
        });
        return new PointZones(boundary.covers(lng, lat, extent), found);
    }

    /** Corners of all its shapes: by them goes the memory it takes. */
    public int vertices() {
        return vertices;
    }

    /** Stored longitudes are continuous around the boundary, in whatever representation the map came. */
    private double near(double lngDegrees) {
        return lngDegrees + DEGREES_AROUND * Math.rint((middleLngDegrees - lngDegrees) / DEGREES_AROUND);
    }

    private static double middleLngDegrees(Area boundary) {
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        for (var ring : boundary.rings().toList()) {
            for (int i = 0; i < ring.size(); i++) {
                west = Math.min(west, ring.lngDegrees(i));
                east = Math.max(east, ring.lngDegrees(i));
            }
        }
        return (west + east) / 2;
    }
}
