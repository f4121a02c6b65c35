package venuehunt.geometry.shape;

import java.util.List;
import java.util.stream.Stream;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.PointZones;
import venuehunt.geometry.venue.VenueMap;
import venuehunt.geometry.venue.Zone;
import venuehunt.tile.LatLng;
import venuehunt.tile.LatLngExtent;

/** A map made ready to be asked, by any number of threads, where points lie. It never changes. */
public final class PreparedMap {
    private final LatLngExtent extent;
    private final ZoneGrid grid;

    public PreparedMap(VenueMap map) {
        List<Area> areas = Stream.concat(Stream.of(map.boundary()), map.zones().stream().map(Zone::area)).toList();
        extent = map.boundary().extent();
        grid = new ZoneGrid(areas, map.zones().stream().map(Zone::zoneId).toArray(String[]::new));
    }

    /** Where the point lies; on an edge is in. Zones come in the order of the map. */
    public PointZones at(LatLng point) {
        return grid.at(extent.nearest(point.lngDegrees()), point.latDegrees());
    }

    /** What it takes in memory, to a quarter: of real and of made-up maps 60 to 270 bytes for each corner. */
    public long bytes() {
        return grid.bytes();
    }
}
