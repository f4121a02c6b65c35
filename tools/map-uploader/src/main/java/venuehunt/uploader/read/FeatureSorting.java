package venuehunt.uploader.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import venuehunt.uploader.format.GeometryReading;
import venuehunt.uploader.format.Layer;
import venuehunt.uploader.format.LayerBuilder;
import venuehunt.uploader.format.RawFeature;
import venuehunt.uploader.format.Rings;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.Feature;
import venuehunt.uploader.plan.FeatureRef;
import venuehunt.uploader.plan.Finding;

/** Tells what lies on Earth and has an area from what does not, layer by layer. */
final class FeatureSorting {
    private final Declared declared;
    private final AttributeWords words;
    private final List<Feature> features = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int featureCount;
    private int pointCount;

    FeatureSorting(Declared declared) {
        this.declared = declared;
        this.words = new AttributeWords(declared);
    }

    void take(Layer layer) throws UnreadableFileException {
        Whereabouts whereabouts = new Whereabouts(
                CoordinateSystems.find(declared.crs().isBlank() ? layer.crs() : declared.crs()));
        whereabouts.refuseWrongSystem(layer.features().stream().flatMap(FeatureSorting::areas).toList());
        words.refuseUnknown(layer);
        layer.warnings().forEach(warning -> findings.add(Finding.warning(warning)));
        List<RawFeature> numbered = layer.features().stream().map(feature -> inFile(feature, layer)).toList();
        count(layer);
        numbered.forEach(feature -> take(feature, whereabouts));
    }

    /** What a layer may have, all of them together may have. */
    private void count(Layer layer) throws UnreadableFileException {
        featureCount += layer.features().size();
        pointCount += layer.features().stream().flatMap(FeatureSorting::areas).mapToInt(Geometry::getNumPoints).sum();
        if (featureCount > LayerBuilder.MAX_FEATURES || pointCount > Rings.MAX_POINTS) {
            throw new UnreadableFileException("its layers have more than " + LayerBuilder.MAX_FEATURES + " features or "
                    + Rings.MAX_POINTS + " points together; leave out what is no zone");
        }
    }

    /** Counted on from layer to layer, each of which may be all of one kind if it has no folders. */
    private RawFeature inFile(RawFeature feature, Layer layer) {
        if (declared.layers().size() < 2) {
            return feature;
        }
        Map<String, String> attributes = new LinkedHashMap<>(feature.attributes());
        if (attributes.getOrDefault("folder", "").isEmpty()) {
            attributes.putIfAbsent("layer", layer.name());
        }
        return new RawFeature(featureCount + feature.number(), feature.id(), attributes, feature.geometry());
    }

    private void take(RawFeature raw, Whereabouts whereabouts) {
        FeatureRef ref = words.ref(raw);
        switch (raw.geometry()) {
            case GeometryReading.Area area -> take(ref, words.kind(raw), whereabouts.find(area.geometry()));
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
