package venuehunt.uploader.plan;

import org.locationtech.jts.geom.Geometry;
import venuehunt.v1.ZoneKind;

/**
 * A feature with an area, on WGS84, with the two words of it that matter here.
 *
 * @param kindWord
 *            the curator's word for the kind; may be empty
 */
public record Feature(FeatureRef ref, String kindWord, Geometry area) {
    public boolean isBoundary() {
        return ZoneWords.isBoundary(kindWord);
    }

    /** Of the zone that it becomes where it is no boundary. */
    public ZoneKind kind() {
        return ZoneWords.kind(kindWord);
    }
}
