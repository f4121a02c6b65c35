package venuehunt.uploader.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import venuehunt.tile.MeasuredExtent;
import venuehunt.uploader.plan.Areas;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.FindingCode;
import venuehunt.uploader.plan.LocalScale;
import venuehunt.uploader.plan.PlanZone;
import venuehunt.uploader.plan.SitePlan;
import venuehunt.uploader.plan.Swapped;

/** Whether the zones lie within the boundary, or not far from it. */
final class PlaceCheck {
    /** Outlines drawn along the fence leave it by slivers that nobody means. */
    private static final double NEGLIGIBLE_SQUARE_METRES = 1;
    /** How far the extent of a zone may reach past that of the boundary. */
    private static final double MARGIN_METRES = 500;

    private final SitePlan plan;
    private final LocalScale scale;
    private final PreparedGeometry boundary;
    /** Empty where the boundary is too large for anything to be near it. */
    private final Optional<MeasuredExtent> extent;
    private final List<Finding> findings = new ArrayList<>();

    PlaceCheck(SitePlan plan) {
        this.plan = plan;
        this.scale = plan.scale();
        this.boundary = PreparedGeometryFactory.prepare(plan.boundary());
        this.extent = Areas.extent(plan.boundary()).map(MeasuredExtent::new);
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
        double past = metresPast(area);
        if (past > MARGIN_METRES) {
            findings.add(new Finding(FindingCode.ZONE_TOO_FAR, zone.feature(), mostRemote(area),
                    String.format(Locale.ROOT,
                            "reaches %s past the extent of the boundary, at most %.0f m are taken; is a point of it "
                                    + "misplaced, or the boundary too small?",
                            metres(past), MARGIN_METRES)));
            return;
        }
        Geometry outside = OverlayNGRobust.overlay(area, plan.boundary(), OverlayNG.DIFFERENCE);
        double squareMetres = scale.squareMetres(outside);
        if (squareMetres > NEGLIGIBLE_SQUARE_METRES) {
            findings.add(Finding.within(FindingCode.ZONE_LEAVES_BOUNDARY, zone.feature(), outside, String.format(
                    Locale.ROOT, "leaves the boundary by %.0f m²; that part is not played", squareMetres)));
        }
    }

    private double metresPast(Geometry area) {
        return extent.map(boundaryExtent -> Areas.extent(area).map(boundaryExtent::metresPast)
                .orElse(Double.POSITIVE_INFINITY)).orElse(0.0);
    }

    private Coordinate mostRemote(Geometry area) {
        Envelope around = plan.boundary().getEnvelopeInternal();
        return Arrays.stream(area.getCoordinates())
                .max(Comparator.comparingDouble(corner -> around.distance(new Envelope(corner)))).orElseThrow();
    }

    private static String metres(double past) {
        return Double.isFinite(past) ? String.format(Locale.ROOT, "%.0f m", Math.ceil(past)) : "over 60 km";
    }

    private boolean isSwapped(Geometry area) {
        return !boundary.intersects(area) && boundary.intersects(Swapped.of(area));
    }
}
