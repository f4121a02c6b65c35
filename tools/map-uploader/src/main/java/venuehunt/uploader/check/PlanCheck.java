package venuehunt.uploader.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import venuehunt.uploader.plan.FeatureRef;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.LocalScale;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.plan.PlanZone;
import venuehunt.uploader.plan.SitePlan;
import venuehunt.v1.ZoneKind;

/** Whether the parts of a plan, each sound in itself, make sense together. */
final class PlanCheck {
    private static final double MAX_EXTENT_METRES = 20_000;
    /** Outlines drawn along the fence leave it by slivers that nobody means. */
    private static final double NEGLIGIBLE_SQUARE_METRES = 1;

    private final SitePlan plan;
    private final LocalScale scale;
    private final PreparedGeometry boundary;
    private final List<Finding> findings = new ArrayList<>();

    private PlanCheck(SitePlan plan) {
        this.plan = plan;
        this.scale = plan.scale();
        this.boundary = PreparedGeometryFactory.prepare(plan.boundary());
    }

    static List<Finding> check(SitePlan plan) {
        PlanCheck check = new PlanCheck(plan);
        check.checkExtent();
        check.checkPlayable();
        check.checkNames();
        plan.zones().forEach(check::checkPlace);
        return List.copyOf(check.findings);
    }

    private void checkExtent() {
        Envelope extent = plan.boundary().getEnvelopeInternal();
        double width = scale.widthMetres(extent);
        double height = scale.heightMetres(extent);
        if (Math.max(width, height) > MAX_EXTENT_METRES) {
            findings.add(Finding.problem(plan.boundaryFeature(), null, String.format(Locale.ROOT,
                    "the boundary is %.1f km by %.1f km, at most %.0f km across are taken; is a point of it misplaced?",
                    width / 1000, height / 1000, MAX_EXTENT_METRES / 1000)));
        }
    }

    private void checkPlayable() {
        if (plan.zones().stream().noneMatch(zone -> zone.kind() == ZoneKind.ZONE_KIND_PLAY)) {
            findings.add(Finding.warning(
                    "no zone of the kind \"play\": the whole boundary will be played except no-go and staff zones"));
        }
    }

    private void checkNames() {
        Map<String, FeatureRef> first = new HashMap<>();
        for (PlanZone zone : plan.zones()) {
            FeatureRef ref = zone.feature();
            FeatureRef twin = first.putIfAbsent(zone.name().toLowerCase(Locale.ROOT), ref);
            if (twin != null) {
                findings.add(Finding.warning(ref,
                        "has the name of feature " + twin.number() + "; its id will be " + zone.zoneId()));
            }
            if (ref.name().length() > PlainText.MAX_CHARACTERS) {
                findings.add(Finding.warning(ref, "its name is cut to " + PlainText.MAX_CHARACTERS + " characters"));
            }
        }
    }

    private void checkPlace(PlanZone zone) {
        Geometry area = zone.area();
        if (boundary.covers(area)) {
            return;
        }
        if (!boundary.intersects(area)) {
            findings.add(Finding.problem(zone.feature(), area.getCoordinate(), boundary.intersects(swapped(area))
                    ? "its latitude and longitude look swapped: the longitude must come first"
                    : "lies wholly outside the boundary; move it, or draw the boundary around it"));
            return;
        }
        double outside = scale
                .squareMetres(OverlayNGRobust.overlay(area, plan.boundary(), OverlayNG.DIFFERENCE));
        if (outside > NEGLIGIBLE_SQUARE_METRES) {
            findings.add(Finding.warning(zone.feature(),
                    String.format(Locale.ROOT, "leaves the boundary by %.0f m²; that part is not played", outside)));
        }
    }

    private static Geometry swapped(Geometry area) {
        Geometry swapped = area.copy();
        swapped.apply((CoordinateFilter) PlanCheck::swap);
        swapped.geometryChanged();
        return swapped;
    }

    private static void swap(Coordinate coordinate) {
        double lat = coordinate.x;
        coordinate.x = coordinate.y;
        coordinate.y = lat;
    }
}
