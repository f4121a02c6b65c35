package venuehunt.geometry.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;

/**
 * What may be spent on laying outlines over each other. Each crossing becomes a corner of the overlay, with more than a
 * kB that hangs on it; and two combs of 20,000 corners, each of them sound, cross a hundred million times. To find that
 * out is to look at every pair of edges whose extents meet, of which slanting combs have as many without one crossing.
 * <p>
 * For one question: what was spent on its parts counts for the whole. Not for use by two threads at once.
 */
public final class OverlayBudget {
    /** As many as a map may have corners. */
    public static final int MAX_CROSSINGS = 200_000;
    /** A second's work. Of a map as large as may be, drawn with care, there are a million. */
    private static final int MAX_PAIRS = 20_000_000;

    private int crossings;
    private int pairs;

    /**
     * Takes off what it costs to lay areas over each other.
     *
     * @param areas
     *            by their names, sound or not, but of finite corners
     * @return names of two areas, or of one, at which more is to be spent than is left; empty where the budget suffices
     */
    public Optional<String> overspent(Map<String, MultiPolygon> areas) {
        Meetings meetings = new Meetings();
        new MCIndexNoder(meetings).computeNodes(outlines(areas));
        if (meetings.isDone()) {
            return Optional.of(meetings.names());
        }
        crossings += meetings.found;
        return Optional.empty();
    }

    private static List<SegmentString> outlines(Map<String, MultiPolygon> areas) {
        List<SegmentString> outlines = new ArrayList<>();
        areas.forEach((name, area) -> {
            for (Object ring : LinearComponentExtracter.getLines(area)) {
                outlines.add(new BasicSegmentString(((LineString) ring).getCoordinates(), name));
            }
        });
        return outlines;
    }

    /** Pairs of edges whose extents meet, as they are found. */
    private final class Meetings implements SegmentIntersector {
        private final LineIntersector lines = new RobustLineIntersector();
        private Object one = "";
        private Object other = "";
        private int found;

        @Override
        public void processIntersections(SegmentString first, int i, SegmentString second, int k) {
            pairs++;
            one = first.getData();
            other = second.getData();
            if (!one.equals(other)) {
                lines.computeIntersection(first.getCoordinate(i), first.getCoordinate(i + 1), second.getCoordinate(k),
                        second.getCoordinate(k + 1));
                found += lines.isProper() ? 1 : 0;
            }
        }

        @Override
        public boolean isDone() {
            return pairs > MAX_PAIRS || crossings + found > MAX_CROSSINGS;
        }

        String names() {
            return one.equals(other) ? one.toString() : one + " and " + other;
        }
    }
}
