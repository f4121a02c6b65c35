package venuehunt.benchmarks.contains;

import java.util.List;
import java.util.stream.Stream;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.Polygon;
import venuehunt.geometry.venue.Ring;
import venuehunt.geometry.venue.VenueMap;
import venuehunt.geometry.venue.Zone;
import venuehunt.v1.LatLng;
import venuehunt.v1.MapHeader;
import venuehunt.v1.MapPart;
import venuehunt.v1.MultiPolygon;
import venuehunt.v1.ZoneKind;

/** A map of play zones as a curator's tool sends it. */
final class CanonicalParts {
    private CanonicalParts() {
    }

    static List<MapPart> of(VenueMap map) {
        MapHeader header = MapHeader.newBuilder().setVenueId(map.venueId()).setVenueName(map.venueName())
                .setAnchor(LatLng.newBuilder().setLatDegrees(map.anchor().latDegrees())
                        .setLngDegrees(map.anchor().lngDegrees()))
                .setBoundary(area(map.boundary())).setZoneCount(map.zones().size()).setSource(map.source()).build();
        return Stream.concat(Stream.of(MapPart.newBuilder().setHeader(header).build()),
                map.zones().stream().map(CanonicalParts::zone)).toList();
    }

    private static MapPart zone(Zone zone) {
        return MapPart.newBuilder().setZone(venuehunt.v1.Zone.newBuilder().setZoneId(zone.zoneId())
                .setName(zone.name()).setKind(ZoneKind.ZONE_KIND_PLAY).setArea(area(zone.area()))).build();
    }

    private static MultiPolygon area(Area area) {
        return MultiPolygon.newBuilder().addAllPolygons(area.polygons().stream().map(CanonicalParts::polygon).toList())
                .build();
    }

    private static venuehunt.v1.Polygon polygon(Polygon polygon) {
        return venuehunt.v1.Polygon.newBuilder().setShell(ring(polygon.shell()))
                .addAllHoles(polygon.holes().stream().map(CanonicalParts::ring).toList()).build();
    }

    private static venuehunt.v1.Ring ring(Ring ring) {
        venuehunt.v1.Ring.Builder message = venuehunt.v1.Ring.newBuilder();
        for (int i = 0; i < ring.size(); i++) {
            message.addLatDegrees(ring.latDegrees(i)).addLngDegrees(ring.lngDegrees(i));
        }
        return message.build();
    }
}
