package venuehunt.uploader.publish;

import java.util.ArrayList;
import java.util.List;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.plan.PlanZone;
import venuehunt.uploader.plan.SitePlan;
import venuehunt.uploader.server.CanonicalArea;
import venuehunt.v1.LatLng;
import venuehunt.v1.MapHeader;
import venuehunt.v1.MapPart;
import venuehunt.v1.Zone;

/** A site plan in the one form that the geometry store takes. */
public final class CanonicalMap {
    private static final int MAX_SOURCE_CHARACTERS = 200;

    private CanonicalMap() {
    }

    /**
     * The header, then the zones in the order of the plan. The anchor is the middle of the boundary's extent; heights
     * are not drawn in site plans, so it lies on the ellipsoid.
     *
     * @param source
     *            where the map came from, for the record
     */
    public static List<MapPart> of(SitePlan plan, String venueId, String venueName, String source) {
        List<MapPart> parts = new ArrayList<>();
        parts.add(MapPart.newBuilder()
                .setHeader(MapHeader.newBuilder().setVenueId(venueId).setVenueName(PlainText.cut(venueName))
                        .setAnchor(anchor(plan)).setBoundary(CanonicalArea.encode(plan.boundary()))
                        .setZoneCount(plan.zones().size())
                        .setSource(source.substring(0, Math.min(source.length(), MAX_SOURCE_CHARACTERS))))
                .build());
        plan.zones().forEach(zone -> parts.add(MapPart.newBuilder().setZone(zone(zone)).build()));
        return parts;
    }

    private static LatLng anchor(SitePlan plan) {
        var anchor = plan.anchor();
        return LatLng.newBuilder().setLatDegrees(anchor.latDegrees()).setLngDegrees(anchor.lngDegrees()).build();
    }

    private static Zone zone(PlanZone zone) {
        return Zone.newBuilder().setZoneId(zone.zoneId()).setName(zone.name()).setKind(zone.kind())
                .setKindLabel(zone.kindLabel()).setArea(CanonicalArea.encode(zone.area())).build();
    }
}
