package venuehunt.uploader.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import venuehunt.tile.LatLng;

/**
 * One thing to tell the curator.
 *
 * @param feature
 *            null where it concerns the whole file
 * @param at
 *            where to look, longitude and latitude in degrees on WGS84; null where no place on Earth is meant
 * @param sentence
 *            what is wrong and what to do next, without a full stop
 */
public record Finding(FindingCode code, @Nullable FeatureRef feature, @Nullable Coordinate at, String sentence) {
    public Finding {
        at = at == null ? null : new Coordinate(LatLng.wrapDegrees(at.x), at.y);
    }

    /** Of the whole file. */
    public static Finding of(FindingCode code, String sentence) {
        return new Finding(code, null, null, sentence);
    }

    /** Of a feature with an area, whose sound shape has a place within. */
    public static Finding within(FindingCode code, FeatureRef feature, Geometry area, String sentence) {
        return new Finding(code, feature, area.getInteriorPoint().getCoordinate(), sentence);
    }

    public FindingCode.Severity severity() {
        return code.severity();
    }

    public boolean isProblem() {
        return severity() == FindingCode.Severity.PROBLEM;
    }

    /** E.g. {@code problem: feature 3 (id 17, "Main stage") at 24.9384, 60.1699: crosses itself}. */
    @Override
    public String toString() {
        return severity().name().toLowerCase(Locale.ROOT) + ": " + place() + sentence;
    }

    /** E.g. {@code feature 3 ("Main stage") at 24.9384, 60.1699: }; empty where it concerns the whole file. */
    public String place() {
        if (feature == null) {
            return "";
        }
        return feature + (at == null ? ": " : " at " + shorten(at.x) + ", " + shorten(at.y) + ": ");
    }

    /** Seven decimals of a degree are a centimetre. */
    public static String shorten(double ordinate) {
        String text = String.format(Locale.ROOT, "%.7f", ordinate);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
