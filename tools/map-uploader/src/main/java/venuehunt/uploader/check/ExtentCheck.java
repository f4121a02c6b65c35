package venuehunt.uploader.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.FindingCode;
import venuehunt.uploader.plan.LocalScale;
import venuehunt.uploader.plan.SitePlan;

/** Whether the boundary is no larger than a venue can be. */
final class ExtentCheck {
    private static final double MAX_METRES = 20_000;

    private ExtentCheck() {
    }

    static Optional<Finding> check(SitePlan plan) {
        LocalScale scale = plan.scale();
        Envelope extent = plan.boundary().getEnvelopeInternal();
        double width = scale.widthMetres(extent);
        double height = scale.heightMetres(extent);
        if (Math.max(width, height) <= MAX_METRES) {
            return Optional.empty();
        }
        return Optional.of(new Finding(FindingCode.EXTENT_TOO_LARGE, plan.boundaryFeature(),
                mostRemote(plan.boundary()),
                String.format(Locale.ROOT,
                        "the boundary is %.1f km by %.1f km, at most %.0f km across are taken; is a point of it misplaced?",
                        width / 1000, height / 1000, MAX_METRES / 1000)));
    }

    /** The corner that is farthest from where most of them are. */
    private static Coordinate mostRemote(Geometry boundary) {
        Coordinate[] corners = boundary.getCoordinates();
        Coordinate middle = MiddleOfMost.of(Arrays.asList(corners));
        return Arrays.stream(corners).max(Comparator.comparingDouble(middle::distance)).orElse(middle);
    }
}
