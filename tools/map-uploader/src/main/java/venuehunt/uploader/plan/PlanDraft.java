package venuehunt.uploader.plan;

import java.util.List;
import java.util.Optional;

/** Turns features into a site plan, or says why they are none. */
public final class PlanDraft {
    private static final String WHICH = "the boundary is the feature whose kind, type or zone is \"boundary\"";

    private final List<Feature> features;
    private final List<Feature> boundaries;

    public PlanDraft(List<Feature> features) {
        this.features = List.copyOf(features);
        this.boundaries = features.stream().filter(Feature::isBoundary).toList();
    }

    /** Empty exactly where {@link #findings} has a problem. */
    public Optional<SitePlan> plan() {
        return boundaries.size() == 1 ? Optional.of(planWithin(boundaries.getFirst())) : Optional.empty();
    }

    public List<Finding> findings() {
        if (boundaries.isEmpty()) {
            return List.of(Finding.of(FindingCode.BOUNDARY_MISSING,
                    "no sound boundary: " + WHICH + "; draw one polygon around all that is played"));
        }
        return boundaries.stream().skip(1).map(more -> Finding.within(FindingCode.BOUNDARY_TWICE, more.ref(),
                more.area(), "a second boundary, after "
                        + boundaries.getFirst().ref() + ": " + WHICH + "; leave one and give the others another kind"))
                .toList();
    }

    private SitePlan planWithin(Feature boundary) {
        Antimeridian antimeridian = Antimeridian.of(boundary.area());
        ZoneIds ids = new ZoneIds();
        List<PlanZone> zones = features.stream().filter(feature -> !feature.isBoundary())
                .map(feature -> zone(feature, ids, antimeridian)).toList();
        return new SitePlan(boundary.ref(), PlainText.cut(boundary.ref().name()), antimeridian.join(boundary.area()),
                zones);
    }

    private static PlanZone zone(Feature feature, ZoneIds ids, Antimeridian antimeridian) {
        FeatureRef ref = feature.ref();
        String name = ref.name().isEmpty() ? "zone " + ref.number() : PlainText.cut(ref.name());
        return new PlanZone(ref, ids.next(ref), name, feature.kind(),
                PlainText.cut(feature.kindWord()), antimeridian.join(feature.area()));
    }
}
