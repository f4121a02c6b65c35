package venuehunt.uploader.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;
import venuehunt.uploader.plan.Feature;
import venuehunt.uploader.plan.FeatureRef;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.FindingCode;

/**
 * Whether outlines, sound or not, can be laid over each other in reasonable time and memory: each crossing becomes a
 * corner of what both cover, and to find out there is none is to look at every pair of edges whose extents meet. The
 * geometry store refuses a map by the same two numbers.
 */
final class TangleCheck {
    private static final int MAX_CROSSINGS = 200_000;
    /** A second's work. Of a plan as large as may be, drawn with care, there are a million. */
    private static final int MAX_PAIRS = 20_000_000;

    private TangleCheck() {
    }

    static Optional<Finding> check(List<Feature> features) {
        Meetings meetings = new Meetings();
        new MCIndexNoder(meetings).computeNodes(outlines(features));
        return meetings.isDone() ? Optional.of(meetings.finding()) : Optional.empty();
    }

    private static List<SegmentString> outlines(List<Feature> features) {
        List<SegmentString> outlines = new ArrayList<>();
        for (Feature feature : features) {
            for (Object ring : LinearComponentExtracter.getLines(feature.area())) {
                outlines.add(new BasicSegmentString(((LineString) ring).getCoordinates(), feature.ref()));
            }
        }
        return outlines;
    }

    /** Pairs of edges whose extents meet, as they are found. */
    private static final class Meetings implements SegmentIntersector {
        private final LineIntersector lines = new RobustLineIntersector();
        private @Nullable SegmentString one;
        private @Nullable SegmentString other;
        private @Nullable Coordinate at;
        private int pairs;
        private int crossings;

        @Override
        public void processIntersections(SegmentString first, int i, SegmentString second, int k) {
            pairs++;
            one = first;
            other = second;
            at = first.getCoordinate(i);
            if (!first.getData().equals(second.getData())) {
                lines.computeIntersection(first.getCoordinate(i), first.getCoordinate(i + 1), second.getCoordinate(k),
                        second.getCoordinate(k + 1));
                crossings += lines.isProper() ? 1 : 0;
            }
        }

        @Override
        public boolean isDone() {
            return pairs > MAX_PAIRS || crossings > MAX_CROSSINGS;
        }

        /** Of the two at which it became too much. */
        Finding finding() {
            FeatureRef feature = feature(one);
            FeatureRef beside = feature(other);
            String what = feature.equals(beside)
                    ? "its outline runs beside itself too densely"
                    : "its outline and that of " + beside + " cross or run beside each other too often";
            return new Finding(FindingCode.OUTLINES_TANGLED, feature, at, what + ": at most " + MAX_CROSSINGS
                    + " crossings of all outlines are taken; draw them with fewer corners, then look at the rest");
        }

        private static FeatureRef feature(@Nullable SegmentString outline) {
            if (outline == null) {
                throw new IllegalStateException("nothing met, expected too many to meet");
            }
            return (FeatureRef) outline.getData();
        }
    }
}
