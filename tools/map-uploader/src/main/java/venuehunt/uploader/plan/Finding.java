package venuehunt.uploader.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * One thing to tell the curator.
 *
 * @param feature
 *            null where it concerns the whole file
 * @param at
 *            where to look, in the file's own coordinates; null where no single place is meant
 * @param sentence
 *            what is wrong and what to do next, without a full stop
 */
public record Finding(Severity severity, @Nullable FeatureRef feature, @Nullable Coordinate at, String sentence) {
    public enum Severity {
        /** The file is refused. */
        PROBLEM,
        /** Worth a look; the file can be published. */
        WARNING
    }

    public static Finding problem(String sentence) {
        return new Finding(Severity.PROBLEM, null, null, sentence);
    }

    public static Finding problem(FeatureRef feature, @Nullable Coordinate at, String sentence) {
        return new Finding(Severity.PROBLEM, feature, at, sentence);
    }

    public static Finding warning(String sentence) {
        return new Finding(Severity.WARNING, null, null, sentence);
    }

    public static Finding warning(FeatureRef feature, String sentence) {
        return new Finding(Severity.WARNING, feature, null, sentence);
    }

    public boolean isProblem() {
        return severity == Severity.PROBLEM;
    }

    /** E.g. {@code problem: feature 3 (id 17, "Main stage") at 24.9384, 60.1699: crosses itself}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(severity.name().toLowerCase(Locale.ROOT)).append(": ");
        if (feature != null) {
            text.append(feature);
            text.append(at == null ? ": " : " at " + shorten(at.x) + ", " + shorten(at.y) + ": ");
        }
        return text.append(sentence).toString();
    }

    /** Seven decimals of a degree are a centimetre. */
    private static String shorten(double ordinate) {
        String text = String.format(Locale.ROOT, "%.7f", ordinate);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
