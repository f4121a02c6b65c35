package venuehunt.uploader.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import venuehunt.tile.LatLng;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.VenueFrame;
import venuehunt.v1.MapHeader;
import venuehunt.v1.MapPart;
import venuehunt.v1.MultiPolygon;
import venuehunt.v1.Polygon;
import venuehunt.v1.Ring;
import venuehunt.v1.TreasureDraft;
import venuehunt.v1.Zone;
import venuehunt.v1.ZoneKind;

/** A map drawn in metres, of rectangles given by their west, south, east and north. */
final class MetreMap {
    static final VenueFrame FRAME = VenueFrame.at(new LatLng(60.17, 24.94), 0);

    private final List<MapPart> parts = new ArrayList<>();

    private MetreMap(double... boundary) {
        parts.add(MapPart.newBuilder().setHeader(MapHeader.newBuilder().setVenueId("venue").setVenueName("Venue")
                .setAnchor(venuehunt.v1.LatLng.newBuilder().setLatDegrees(60.17).setLngDegrees(24.94))
                .setBoundary(area(boundary))).build());
    }

    static MetreMap within(double... boundary) {
        return new MetreMap(boundary);
    }

    MetreMap zone(String name, ZoneKind kind, double... rectangles) {
        parts.add(MapPart.newBuilder().setZone(Zone.newBuilder().setZoneId("zone-" + parts.size()).setName(name)
                .setKind(kind).setKindLabel(name.toLowerCase(Locale.ROOT)).setArea(area(rectangles)))
                .build());
        return this;
    }

    List<MapPart> parts() {
        return parts;
    }

    private static MultiPolygon area(double... rectangles) {
        MultiPolygon.Builder area = MultiPolygon.newBuilder();
        for (int i = 0; i < rectangles.length; i += 4) {
            double west = rectangles[i];
            double south = rectangles[i + 1];
            double east = rectangles[i + 2];
            double north = rectangles[i + 3];
            Ring.Builder ring = Ring.newBuilder();
            for (LatLng corner : List.of(at(west, south), at(east, south), at(east, north), at(west, north))) {
                ring.addLatDegrees(corner.latDegrees()).addLngDegrees(corner.lngDegrees());
            }
            area.addPolygons(Polygon.newBuilder().setShell(ring));
        }
        return area.build();
    }

    private static LatLng at(double east, double north) {
        return FRAME.toLatLng(new LocalPoint(east, north));
    }

    static TreasureDraft.Builder treasure(String key, double east, double north) {
        LatLng at = at(east, north);
        return TreasureDraft.newBuilder().setKey(key).setPosition(venuehunt.v1.LatLng.newBuilder()
                .setLatDegrees(at.latDegrees()).setLngDegrees(at.lngDegrees()));
    }
}
