package venuehunt.geometry.shape;

import java.util.Map;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import venuehunt.geometry.venue.Area;

/**
 * How much of an area is not part of another. It is a share, so degrees will do: over one zone their size hardly
 * differs.
 */
final class GroundComparison {
    private static final double DEGREES_AROUND = 360;

    private final JtsAreas jts = new JtsAreas();
    private final OverlayBudget budget = new OverlayBudget();
    /** Longitudes are continuous within a map; two maps of one venue may run on different turns around the Earth. */
    private final AffineTransformation ontoTheSameTurn;

    GroundComparison(Area boundaryBefore, Area boundaryAfter) {
        double apart = middleLng(boundaryBefore) - middleLng(boundaryAfter);
        ontoTheSameTurn = AffineTransformation
                .translationInstance(DEGREES_AROUND * Math.rint(apart / DEGREES_AROUND), 0);
    }

    /** 0 to 1. */
    double shareGone(Area before, Area after) {
        return shareGone(jts.of(before), jts.of(after));
    }

    /** 0 to 1; 0 also where there was none. */
    double shareGone(PlayGround before, PlayGround after) {
        if (before.equals(after)) {
            return 0;
        }
        MultiPolygon shapeBefore = before.shape(jts);
        return shapeBefore.isEmpty() ? 0 : shareGone(shapeBefore, after.shape(jts));
    }

    /** All of it, too, where it cannot be told in reasonable time and memory: then somebody has to look. */
    private double shareGone(MultiPolygon before, MultiPolygon after) {
        MultiPolygon there = (MultiPolygon) ontoTheSameTurn.transform(after);
        if (budget.overspent(Map.of("before", before, "after", there)).isPresent()) {
            return 1;
        }
        var kept = OverlayNGRobust.overlay(before, there, OverlayNG.INTERSECTION);
        return Math.clamp(1 - kept.getArea() / before.getArea(), 0, 1);
    }

    private double middleLng(Area area) {
        return jts.of(area).getEnvelopeInternal().centre().x;
    }
}
