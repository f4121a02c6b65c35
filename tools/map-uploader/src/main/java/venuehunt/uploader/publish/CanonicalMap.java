package venuehunt.uploader.publish;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.plan.PlanZone;
import venuehunt.uploader.plan.SitePlan;
import venuehunt.v1.LatLng;
import venuehunt.v1.MapHeader;
import venuehunt.v1.MapPart;
import venuehunt.v1.MultiPolygon;
import venuehunt.v1.Ring;
import venuehunt.v1.Zone;

/** A site plan in the one form that the geometry store takes. */
public final class CanonicalMap {
    private static final double DECIMALS = 1e7;
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
                        .setAnchor(anchor(plan)).setBoundary(area(plan.boundary())).setZoneCount(plan.zones().size())
                        .setSource(source.substring(0, Math.min(source.length(), MAX_SOURCE_CHARACTERS))))
                .build());
        plan.zones().forEach(zone -> parts.add(MapPart.newBuilder().setZone(zone(zone)).build()));
        return parts;
    }

    private static LatLng anchor(SitePlan plan) {
        Coordinate middle = plan.boundary().getEnvelopeInternal().centre();
        double lngDegrees = middle.x > 180 ? middle.x - 360 : middle.x;
        return LatLng.newBuilder().setLatDegrees(round(middle.y)).setLngDegrees(round(lngDegrees)).build();
    }

    private static double round(double degrees) {
        return Math.round(degrees * DECIMALS) / DECIMALS;
    }

    private static Zone zone(PlanZone zone) {
        return Zone.newBuilder().setZoneId(zone.zoneId()).setName(zone.name()).setKind(zone.kind())
                .setKindLabel(zone.kindLabel()).setArea(area(zone.area())).build();
    }

    private static MultiPolygon area(Geometry area) {
        MultiPolygon.Builder polygons = MultiPolygon.newBuilder();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            polygons.addPolygons(polygon((Polygon) area.getGeometryN(i)));
        }
        return polygons.build();
    }

    private static venuehunt.v1.Polygon polygon(Polygon polygon) {
        venuehunt.v1.Polygon.Builder canonical = venuehunt.v1.Polygon.newBuilder()
                .setShell(ring(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            canonical.addHoles(ring(polygon.getInteriorRingN(i)));
        }
        return canonical.build();
    }

    /** Without the closing point. */
    private static Ring ring(LinearRing ring) {
        Ring.Builder canonical = Ring.newBuilder();
        for (int i = 0; i < ring.getNumPoints() - 1; i++) {
            Coordinate corner = ring.getCoordinateN(i);
            canonical.addLatDegrees(corner.y).addLngDegrees(corner.x);
        }
        return canonical.build();
    }
}
