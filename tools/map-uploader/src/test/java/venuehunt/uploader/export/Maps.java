package venuehunt.uploader.export;

import venuehunt.v1.MapHeader;
import venuehunt.v1.MapPart;
import venuehunt.v1.MultiPolygon;
import venuehunt.v1.Polygon;
import venuehunt.v1.Ring;
import venuehunt.v1.Zone;
import venuehunt.v1.ZoneKind;

/** Tiny stored maps for tests: everything is a triangle. */
final class Maps {
    private Maps() {
    }

    static MapPart header(String venueName, double westDegrees) {
        return MapPart.newBuilder()
                .setHeader(MapHeader.newBuilder().setVenueName(venueName).setBoundary(triangle(westDegrees))).build();
    }

    static MapPart zone(String id, String name, ZoneKind kind, String label) {
        return MapPart.newBuilder().setZone(
                Zone.newBuilder().setZoneId(id).setName(name).setKind(kind).setKindLabel(label).setArea(triangle(10)))
                .build();
    }

    private static MultiPolygon triangle(double westDegrees) {
        return MultiPolygon.newBuilder().addPolygons(Polygon.newBuilder().setShell(Ring.newBuilder()
                .addLatDegrees(1).addLngDegrees(westDegrees).addLatDegrees(1).addLngDegrees(westDegrees + 1)
                .addLatDegrees(2).addLngDegrees(westDegrees + 1))).build();
    }
}
