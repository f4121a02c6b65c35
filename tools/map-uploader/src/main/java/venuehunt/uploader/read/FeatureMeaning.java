package venuehunt.uploader.read;

import venuehunt.uploader.plan.Feature;
import venuehunt.uploader.plan.FeatureRef;
import venuehunt.uploader.plan.ZoneWords;

/**
 * What a feature with an area would become.
 *
 * @param kind
 *            one of {@link ZoneWords#OURS}
 * @param kindWord
 *            the curator's word for it; may be empty
 */
public record FeatureMeaning(FeatureRef ref, String kind, String kindWord) {
    public FeatureMeaning {
        if (!ZoneWords.OURS.contains(kind)) {
            throw new IllegalArgumentException(
                    "the kind \"" + kind + "\", expected one of " + String.join(", ", ZoneWords.OURS));
        }
    }

    static FeatureMeaning of(Feature feature) {
        return new FeatureMeaning(feature.ref(),
                feature.isBoundary() ? ZoneWords.BOUNDARY : ZoneWords.word(feature.kind()), feature.kindWord());
    }

    public boolean isBoundary() {
        return kind.equals(ZoneWords.BOUNDARY);
    }
}
