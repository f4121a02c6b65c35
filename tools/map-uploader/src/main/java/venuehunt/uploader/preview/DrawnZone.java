package venuehunt.uploader.preview;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import venuehunt.picture.Sign;
import venuehunt.uploader.plan.Feature;
import venuehunt.uploader.plan.PlanZone;
import venuehunt.v1.ZoneKind;

/**
 * A zone as it is drawn.
 *
 * @param word
 *            the curator's own word for the kind; may be empty
 * @param squareMetres
 *            of all of it
 */
record DrawnZone(String name, Sign sign, String word, Geometry area, double squareMetres) {
    /** What forbids play hides what allows it, and small ones lie on large ones. */
    static final Comparator<DrawnZone> DRAWING_ORDER = Comparator.comparing(DrawnZone::sign)
            .thenComparing(Comparator.comparingDouble(DrawnZone::squareMetres).reversed());

    static DrawnZone of(PlanZone zone, double squareMetres) {
        return new DrawnZone(zone.name(), signOf(zone.kind()), zone.kindLabel(), zone.area(), squareMetres);
    }

    /** Of a file that makes no plan yet. */
    static DrawnZone of(Feature feature, double squareMetres) {
        return new DrawnZone(feature.ref().name(), signOf(feature.kind()), feature.kindWord(), feature.area(),
                squareMetres);
    }

    /** What a pointer is told that rests on it. */
    String description() {
        String kind = word.isEmpty() ? sign.words : sign.words + " (" + word + ")";
        return String.format(Locale.ROOT, "%s: %s, %,.0f m²", name.isEmpty() ? "without a name" : name, kind,
                squareMetres);
    }

    Optional<Hatching> hatching() {
        return switch (sign) {
            case NO_GO -> Optional.of(Hatching.NO_GO);
            case STAFF -> Optional.of(Hatching.STAFF);
            case OUTSIDE, UNUSED, PLAY, PLAY_TOO, OTHER, STAGE, BEYOND, ANCHOR -> Optional.empty();
        };
    }

    private static Sign signOf(ZoneKind kind) {
        return switch (kind) {
            case ZONE_KIND_PLAY -> Sign.PLAY;
            case ZONE_KIND_NO_GO -> Sign.NO_GO;
            case ZONE_KIND_STAGE -> Sign.STAGE;
            case ZONE_KIND_STAFF -> Sign.STAFF;
            case ZONE_KIND_OTHER, ZONE_KIND_UNSPECIFIED, UNRECOGNIZED -> Sign.OTHER;
        };
    }
}
