package venuehunt.uploader.preview;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import venuehunt.uploader.plan.PlanZone;
import venuehunt.uploader.plan.SitePlan;
import venuehunt.v1.ZoneKind;

/** Where a plan is played: on its play zones, or within its boundary if it has none, but on no no-go or staff zone. */
final class PlayGround {
    private final Geometry ground;
    private final PreparedGeometry prepared;

    PlayGround(SitePlan plan) {
        List<Geometry> play = areas(plan, ZoneKind.ZONE_KIND_PLAY);
        Geometry open = play.isEmpty()
                ? plan.boundary()
                : overlay(OverlayNGRobust.union(play), plan.boundary(), OverlayNG.INTERSECTION);
        for (ZoneKind closing : List.of(ZoneKind.ZONE_KIND_NO_GO, ZoneKind.ZONE_KIND_STAFF)) {
            List<Geometry> closed = areas(plan, closing);
            open = closed.isEmpty()
                    ? open
                    : overlay(open, OverlayNGRobust.union(closed), OverlayNG.DIFFERENCE);
        }
        ground = open;
        prepared = PreparedGeometryFactory.prepare(open);
    }

    private static List<Geometry> areas(SitePlan plan, ZoneKind kind) {
        return plan.zones().stream().filter(zone -> zone.kind() == kind).map(PlanZone::area).toList();
    }

    /** As much of an area as is played on; empty for nothing. */
    Optional<Geometry> of(Geometry area) {
        return prepared.intersects(area)
                ? Optional.of(overlay(area, ground, OverlayNG.INTERSECTION)).filter(shared -> shared.getArea() > 0)
                : Optional.empty();
    }

    /** Without the lines and points in which areas touch. */
    private static Geometry overlay(Geometry one, Geometry other, int operation) {
        Geometry shared = OverlayNGRobust.overlay(one, other, operation);
        return one.getFactory().createMultiPolygon(MapView.polygons(shared).toArray(Polygon[]::new));
    }
}
