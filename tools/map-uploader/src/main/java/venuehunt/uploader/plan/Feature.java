package venuehunt.uploader.plan;

import org.locationtech.jts.geom.Geometry;
import venuehunt.v1.ZoneKind;

/**
 * A feature with an area, on WGS84, with the two words of it that matter here.
 *
 * @param kindWord
 *            the curator's word for the kind; may be empty
 * @param meaning
 *            the word that counts: one of {@link ZoneWords} where the curator says what that word means, else the same
 */
public record Feature(FeatureRef ref, String kindWord, String meaning, Geometry area) {
    public boolean isBoundary() {
        return ZoneWords.isBoundary(meaning);
    }

    /** Of the zone that it becomes where it is no boundary. */
    public ZoneKind kind() {
        return ZoneWords.kind(meaning);
    }

    /** The same feature as another shape. */
    public Feature as(Geometry newArea) {
        return new Feature(ref, kindWord, meaning, newArea);
    }
}
