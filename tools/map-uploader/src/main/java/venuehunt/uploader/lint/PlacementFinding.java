package venuehunt.uploader.lint;

import java.util.Locale;
import venuehunt.v1.TreasureDraft;

/**
 * One thing to tell the curator of a treasure.
 *
 * @param sentence
 *            what is wrong, without a full stop
 */
public record PlacementFinding(PlacementFault fault, TreasureDraft treasure, String sentence) {

    /** E.g. {@code shell-0017 at 103.8591000, 1.2834000: 4.2 m from pearl-0002: … (TOO_CLOSE)}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s at %.7f, %.7f: %s (%s)", treasure.getKey(),
                treasure.getPosition().getLngDegrees(), treasure.getPosition().getLatDegrees(), sentence, fault);
    }
}
