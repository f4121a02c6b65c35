package venuehunt.geometry.grpc;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.stream.Stream;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.ListedVenue;
import venuehunt.geometry.venue.PointZones;
import venuehunt.geometry.venue.Polygon;
import venuehunt.geometry.venue.Publication;
import venuehunt.geometry.venue.Ring;
import venuehunt.geometry.venue.VenueHistory;
import venuehunt.geometry.venue.VenueMap;
import venuehunt.geometry.venue.VenueVersion;
import venuehunt.geometry.venue.Zone;
import venuehunt.tile.LatLng;
import venuehunt.tile.map.ZoneKind;
import venuehunt.v1.ContainsAnswer;
import venuehunt.v1.ListVersionsResponse;
import venuehunt.v1.MapHeader;
import venuehunt.v1.MapPart;
import venuehunt.v1.MultiPolygon;

/** Values as messages. */
final class Encoder {
    private Encoder() {
    }

    /** The header first, then the zones in their order. */
    static Stream<MapPart> map(VenueMap map, long version) {
        MapHeader header = MapHeader.newBuilder().setVenueId(map.venueId()).setVenueName(map.venueName())
                .setAnchor(latLng(map.anchor())).setAnchorHeightMetres(map.anchorHeightMetres())
                .setBoundary(area(map.boundary())).setZoneCount(map.zones().size()).setSource(map.source())
                .setVersion(version).build();
        return Stream.concat(Stream.of(MapPart.newBuilder().setHeader(header).build()),
                map.zones().stream()
                        .map(zone -> MapPart.newBuilder().setZone(namedZone(zone).setArea(area(zone.area()))).build()));
    }

    static venuehunt.v1.VenueVersion version(VenueVersion version) {
        venuehunt.v1.VenueVersion.Builder message = venuehunt.v1.VenueVersion.newBuilder()
                .setVenueId(version.venueId()).setVenueName(version.venueName())
                .setVersion(version.version()).setLive(version.live()).setAnchor(latLng(version.anchor()))
                .setZoneCount(version.zoneCount()).setBoundarySquareMetres(version.boundarySquareMetres())
                .setUploadedAt(timestamp(version.uploadedAt()))
                .setUploadedBy(version.uploadedBy()).setSource(version.source());
        version.publishedAt().ifPresent(at -> message.setPublishedAt(timestamp(at)));
        return message.build();
    }

    static venuehunt.v1.VenueVersion listed(ListedVenue venue) {
        return venue.live().map(Encoder::version)
                .orElseGet(() -> venuehunt.v1.VenueVersion.newBuilder().setVenueId(venue.venueId()).build());
    }

    static ListVersionsResponse history(VenueHistory history) {
        return ListVersionsResponse.newBuilder()
                .addAllVersions(history.versions().stream().map(Encoder::version).toList())
                .setVersionsLeftOut(history.versionsLeftOut())
                .addAllPublications(history.publications().stream().map(Encoder::publication).toList())
                .setApprovalRequired(history.approval().required())
                .setApprovalOffAskedBy(history.approval().offAskedBy().orElse("")).build();
    }

    static ContainsAnswer answer(PointZones zones) {
        return ContainsAnswer.newBuilder().setWithinBoundary(zones.withinBoundary()).addAllZoneIds(zones.zoneIds())
                .build();
    }

    private static venuehunt.v1.Publication publication(Publication publication) {
        return venuehunt.v1.Publication.newBuilder().setVersion(publication.version())
                .setPreviousVersion(publication.previousVersion()).setPublishedAt(timestamp(publication.at()))
                .setPublishedBy(publication.who()).setReason(publication.why()).setIsBack(publication.isBack()).build();
    }

    /** All but the area. */
    static venuehunt.v1.Zone.Builder namedZone(Zone zone) {
        return venuehunt.v1.Zone.newBuilder().setZoneId(zone.zoneId()).setName(zone.name()).setKind(kind(zone.kind()))
                .setKindLabel(zone.kindLabel());
    }

    private static venuehunt.v1.ZoneKind kind(ZoneKind kind) {
        return switch (kind) {
            case PLAY -> venuehunt.v1.ZoneKind.ZONE_KIND_PLAY;
            case NO_GO -> venuehunt.v1.ZoneKind.ZONE_KIND_NO_GO;
            case STAGE -> venuehunt.v1.ZoneKind.ZONE_KIND_STAGE;
            case STAFF -> venuehunt.v1.ZoneKind.ZONE_KIND_STAFF;
            case OTHER -> venuehunt.v1.ZoneKind.ZONE_KIND_OTHER;
        };
    }

    private static MultiPolygon area(Area area) {
        return MultiPolygon.newBuilder().addAllPolygons(area.polygons().stream().map(Encoder::polygon).toList())
                .build();
    }

    private static venuehunt.v1.Polygon polygon(Polygon polygon) {
        return venuehunt.v1.Polygon.newBuilder().setShell(ring(polygon.shell()))
                .addAllHoles(polygon.holes().stream().map(Encoder::ring).toList()).build();
    }

    private static venuehunt.v1.Ring ring(Ring ring) {
        venuehunt.v1.Ring.Builder message = venuehunt.v1.Ring.newBuilder();
        for (int i = 0; i < ring.size(); i++) {
            message.addLatDegrees(ring.latDegrees(i)).addLngDegrees(ring.lngDegrees(i));
        }
        return message.build();
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder().setSeconds(instant.getEpochSecond()).setNanos(instant.getNano()).build();
    }

    private static venuehunt.v1.LatLng latLng(LatLng position) {
        return venuehunt.v1.LatLng.newBuilder().setLatDegrees(position.latDegrees())
                .setLngDegrees(position.lngDegrees()).build();
    }
}
