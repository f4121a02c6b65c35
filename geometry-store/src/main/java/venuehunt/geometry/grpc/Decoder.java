package venuehunt.geometry.grpc;

import java.util.List;
import java.util.stream.Stream;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.Polygon;
import venuehunt.geometry.venue.Ring;
import venuehunt.geometry.venue.Zone;
import venuehunt.tile.LatLng;
import venuehunt.tile.map.ZoneKind;
import venuehunt.v1.MultiPolygon;

/** Messages as values. Refuses what no correct program sends; what a curator may have drawn passes, to be checked. */
final class Decoder {
    private static final int LEAST_VERTICES = 3;

    private Decoder() {
    }

    static LatLng latLng(String field, venuehunt.v1.LatLng message) {
        if (!message.hasLatDegrees() || !message.hasLngDegrees()) {
            throw Refusals.invalidField(field, "latitude and longitude are needed");
        }
        try {
            return new LatLng(message.getLatDegrees(), message.getLngDegrees());
        } catch (IllegalArgumentException e) {
            throw Refusals.invalidField(field, String.valueOf(e.getMessage()));
        }
    }

    static Zone zone(String field, venuehunt.v1.Zone message) {
        return new Zone(message.getZoneId(), message.getName(), kind(field, message.getKind()), message.getKindLabel(),
                area(field, message.getArea()));
    }

    static Area area(String field, MultiPolygon message) {
        return new Area(message.getPolygonsList().stream().map(polygon -> polygon(field, polygon)).toList());
    }

    /** Each ring counts as three at least: else there could be millions of empty ones. */
    static int vertices(MultiPolygon message) {
        return rings(message).mapToInt(ring -> Math.max(LEAST_VERTICES, ring.getLatDegreesCount())).sum();
    }

    static Stream<venuehunt.v1.Ring> rings(MultiPolygon message) {
        return message.getPolygonsList().stream()
                .flatMap(polygon -> Stream.concat(Stream.of(polygon.getShell()), polygon.getHolesList().stream()));
    }

    private static Polygon polygon(String field, venuehunt.v1.Polygon message) {
        List<Ring> holes = message.getHolesList().stream().map(hole -> ring(field, hole)).toList();
        return new Polygon(ring(field, message.getShell()), holes);
    }

    private static Ring ring(String field, venuehunt.v1.Ring message) {
        if (message.getLatDegreesCount() != message.getLngDegreesCount()) {
            throw Refusals.invalidField(field, "a ring has " + message.getLatDegreesCount() + " latitudes and "
                    + message.getLngDegreesCount() + " longitudes");
        }
        return new Ring(message.getLatDegreesList().stream().mapToDouble(Double::doubleValue).toArray(),
                message.getLngDegreesList().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static ZoneKind kind(String field, venuehunt.v1.ZoneKind kind) {
        return switch (kind) {
            case ZONE_KIND_PLAY -> ZoneKind.PLAY;
            case ZONE_KIND_NO_GO -> ZoneKind.NO_GO;
            case ZONE_KIND_STAGE -> ZoneKind.STAGE;
            case ZONE_KIND_STAFF -> ZoneKind.STAFF;
            case ZONE_KIND_OTHER -> ZoneKind.OTHER;
            case ZONE_KIND_UNSPECIFIED, UNRECOGNIZED ->
                throw Refusals.invalidField(field, "its kind is missing or unknown to this version");
        };
    }
}
