package venuehunt.uploader.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import venuehunt.tile.MeasuredExtent;
import venuehunt.tile.VenueFrame;
import venuehunt.uploader.plan.Areas;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.FindingCode;
import venuehunt.uploader.plan.LocalScale;
import venuehunt.uploader.plan.SitePlan;

/** Whether the boundary is no larger than a venue can be, and where a venue can be. */
final class ExtentCheck {
    private static final double MAX_METRES = 20_000;

    private ExtentCheck() {
    }

    /** Near a pole nothing is measured. */
    static Optional<Finding> check(SitePlan plan) {
        return latitude(plan).or(() -> size(plan));
    }

    /** Measured as the geometry store does it; told as people measure. */
    private static Optional<Finding> size(SitePlan plan) {
        double across = Areas.extent(plan.boundary()).map(extent -> new MeasuredExtent(extent).metresAcross())
                .orElse(Double.POSITIVE_INFINITY);
        if (across <= MAX_METRES) {
            return Optional.empty();
        }
        LocalScale scale = plan.scale();
        Envelope extent = plan.boundary().getEnvelopeInternal();
        return Optional.of(new Finding(FindingCode.EXTENT_TOO_LARGE, plan.boundaryFeature(),
                mostRemote(plan.boundary()),
                String.format(Locale.ROOT,
                        "the boundary is %.1f km by %.1f km, at most %.0f km across are taken; is a point of it misplaced?",
                        scale.widthMetres(extent) / 1000, scale.heightMetres(extent) / 1000, MAX_METRES / 1000)));
    }

    private static Optional<Finding> latitude(SitePlan plan) {
        double lat = plan.anchor().latDegrees();
        return Math.abs(lat) <= VenueFrame.MAX_ANCHOR_LAT_DEGREES
                ? Optional.empty()
                : Optional.of(Finding.within(FindingCode.NEAR_A_POLE, plan.boundaryFeature(), plan.boundary(),
                        String.format(Locale.ROOT,
                                "the middle of the boundary lies at latitude %.7f, at most %.0f north or south is taken",
                                lat, VenueFrame.MAX_ANCHOR_LAT_DEGREES)));
    }

    /** The corner that is farthest from where most of them are. */
    private static Coordinate mostRemote(Geometry boundary) {
        Coordinate[] corners = boundary.getCoordinates();
        Coordinate middle = MiddleOfMost.of(Arrays.asList(corners));
        return Arrays.stream(corners).max(Comparator.comparingDouble(middle::distance)).orElse(middle);
    }
}
