package venuehunt.uploader.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.FindingCode;
import venuehunt.uploader.plan.LocalScale;
import venuehunt.uploader.plan.PlanZone;
import venuehunt.uploader.plan.SitePlan;
import venuehunt.uploader.plan.Swapped;

/** Whether the zones lie within the boundary. */
final class PlaceCheck {
    /** Outlines drawn along the fence leave it by slivers that nobody means. */
    private static final double NEGLIGIBLE_SQUARE_METRES = 1;

    private final SitePlan plan;
    private final LocalScale scale;
    private final PreparedGeometry boundary;
    private final List<Finding> findings = new ArrayList<>();

    PlaceCheck(SitePlan plan) {
        this.plan = plan;
        this.scale = plan.scale();
        this.boundary = PreparedGeometryFactory.prepare(plan.boundary());
    }

    List<Finding> check() {
        if (plan.zones().size() > 1 && plan.zones().stream().map(PlanZone::area).allMatch(this::isSwapped)) {
            return List.of(Finding.within(FindingCode.AXES_SWAPPED, plan.boundaryFeature(), plan.boundary(),
                    "its latitude and longitude look swapped, or else those of all zones: the longitude must come first"));
        }
        plan.zones().forEach(this::check);
        return List.copyOf(findings);
    }

    private void check(PlanZone zone) {
        Geometry area = zone.area();
        if (boundary.covers(area)) {
            return;
        }
        if (!boundary.intersects(area)) {
            findings.add(isSwapped(area)
                    ? new Finding(FindingCode.AXES_SWAPPED, zone.feature(), area.getCoordinate(),
                            "its latitude and longitude look swapped: the longitude must come first")
                    : new Finding(FindingCode.ZONE_OUTSIDE, zone.feature(), area.getCoordinate(),
                            "lies wholly outside the boundary; move it, or draw the boundary around it"));
            return;
        }
        Geometry outside = OverlayNGRobust.overlay(area, plan.boundary(), OverlayNG.DIFFERENCE);
        double squareMetres = scale.squareMetres(outside);
        if (squareMetres > NEGLIGIBLE_SQUARE_METRES) {
            findings.add(Finding.within(FindingCode.ZONE_LEAVES_BOUNDARY, zone.feature(), outside, String.format(
                    Locale.ROOT, "leaves the boundary by %.0f m²; that part is not played", squareMetres)));
        }
    }

    private boolean isSwapped(Geometry area) {
        return !boundary.intersects(area) && boundary.intersects(Swapped.of(area));
    }
}
