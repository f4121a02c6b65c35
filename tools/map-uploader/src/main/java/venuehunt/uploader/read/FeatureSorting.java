package venuehunt.uploader.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import venuehunt.uploader.format.GeometryReading;
import venuehunt.uploader.format.Layer;
import venuehunt.uploader.format.RawFeature;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.Feature;
import venuehunt.uploader.plan.FeatureRef;
import venuehunt.uploader.plan.Finding;

/** Tells what lies on Earth and has an area from what does not, layer by layer. */
final class FeatureSorting {
    private final Declared declared;
    private final List<Feature> features = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    FeatureSorting(Declared declared) {
        this.declared = declared;
    }

    void take(Layer layer) throws UnreadableFileException {
        Whereabouts whereabouts = new Whereabouts(
                CoordinateSystems.find(declared.crs().isBlank() ? layer.crs() : declared.crs()));
        whereabouts.refuseWrongSystem(layer.features().stream().flatMap(FeatureSorting::areas).toList());
        layer.features().forEach(feature -> take(feature, whereabouts));
    }

    private void take(RawFeature raw, Whereabouts whereabouts) {
        FeatureRef ref = AttributeWords.ref(raw);
        switch (raw.geometry()) {
            case GeometryReading.Area area -> take(ref, AttributeWords.kind(raw), whereabouts.find(area.geometry()));
            case GeometryReading.NoArea noArea ->
                findings.add(Finding.warning(ref, "left out: " + why(noArea) + ", and zones are areas"));
            case GeometryReading.Broken broken -> findings.add(Finding.problem(ref, broken.at(), broken.sentence()));
        }
    }

    private void take(FeatureRef ref, String kind, Whereabouts.Place place) {
        switch (place) {
            case Whereabouts.OnEarth onEarth -> features.add(new Feature(ref, kind, onEarth.degrees()));
            case Whereabouts.Nowhere nowhere -> findings.add(Finding.problem(ref, nowhere.at(), nowhere.sentence()));
        }
    }

    private static String why(GeometryReading.NoArea noArea) {
        return noArea.type().isEmpty() ? "it has no geometry" : "a " + noArea.type() + " has no area";
    }

    private static Stream<Geometry> areas(RawFeature feature) {
        return feature.geometry() instanceof GeometryReading.Area area ? Stream.of(area.geometry()) : Stream.empty();
    }

    List<Feature> features() {
        return features;
    }

    List<Finding> findings() {
        return findings;
    }
}
