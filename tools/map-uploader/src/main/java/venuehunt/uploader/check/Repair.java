package venuehunt.uploader.check;

import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import venuehunt.uploader.plan.Feature;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.LocalScale;

/**
 * What GeometryFixer makes of an unsound shape, so that the curator can judge whether that was meant.
 *
 * @param fault
 *            what was wrong with it
 * @param squareMetresBefore
 *            as drawn; loops of the outline that run the other way count less than nothing, as in any program
 * @param parts
 *            how many polygons it has now
 * @param mended
 *            empty where nothing of any area is left: that is refused
 */
public record Repair(Finding fault, double squareMetresBefore, double squareMetresAfter, int parts,
        Optional<Feature> mended) {

    static Repair of(Feature feature, Finding fault) {
        LocalScale scale = LocalScale.around(feature.area().getEnvelopeInternal());
        Geometry fixed = GeometryFixer.fix(feature.area());
        Feature mended = feature.as(fixed);
        double before = Math.max(0, scale.squareMetres(feature.area()));
        return fixed.getArea() > 0 && ShapeCheck.check(mended).isEmpty()
                ? new Repair(fault, before, scale.squareMetres(fixed), fixed.getNumGeometries(), Optional.of(mended))
                : new Repair(fault, before, 0, 0, Optional.empty());
    }

    /** E.g. {@code mended: feature 3 ("Bow") at 1, 2: its outline crosses itself: 5 m² before, 9 m² in 2 parts now}. */
    @Override
    public String toString() {
        String what = fault.place() + fault.sentence();
        if (mended.isEmpty()) {
            return String.format(Locale.ROOT, "not mended: %s: %.0f m² before, and nothing of any area is left", what,
                    squareMetresBefore);
        }
        return String.format(Locale.ROOT, "mended: %s: %.0f m² before, %.0f m² in %d part%s now", what,
                squareMetresBefore, squareMetresAfter, parts, parts == 1 ? "" : "s");
    }
}
