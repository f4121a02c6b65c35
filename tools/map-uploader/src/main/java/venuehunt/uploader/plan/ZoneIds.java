package venuehunt.uploader.plan;

import java.util.HashSet;
import java.util.Set;

/** Ids that are the same whenever the same file is read: the file's own, else made from the name. */
final class ZoneIds {
    private final Set<String> taken = new HashSet<>();

    String next(FeatureRef feature) {
        String wanted = feature.id().isEmpty() ? PlainText.slug(feature.name()) : PlainText.cut(feature.id());
        String base = wanted.isEmpty() ? "zone-" + feature.number() : wanted;
        String id = base;
        for (int twin = 2; !taken.add(id); twin++) {
            String suffix = "-" + twin;
            id = base.substring(0, Math.min(base.length(), PlainText.MAX_CHARACTERS - suffix.length())) + suffix;
        }
        return id;
    }
}
