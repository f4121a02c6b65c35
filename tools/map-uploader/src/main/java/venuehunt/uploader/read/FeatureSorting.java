package venuehunt.uploader.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import venuehunt.uploader.plan.FindingCode;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.plan.ZoneWords;

/** Tells what lies on Earth and has an area from what does not, layer by layer. */
final class FeatureSorting {
    private final Declared declared;
    private final AttributeWords words;
    private final List<Feature> features = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> attributes = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> unusedWords;
    private int featureCount;
    private int pointCount;

    FeatureSorting(Declared declared) {
        this.declared = declared;
        this.words = new AttributeWords(declared);
        this.unusedWords = new TreeSet<>(declared.kinds().keySet());
    }

    void take(Layer layer) throws UnreadableFileException {
        Whereabouts whereabouts = new Whereabouts(
                CoordinateSystems.find(declared.crs().isBlank() ? layer.crs() : declared.crs()));
        whereabouts.refuseWrongSystem(layer.features().stream().flatMap(FeatureSorting::areas).toList());
        Set<String> attributesOfLayer = AttributeWords.of(layer);
        attributes.addAll(attributesOfLayer);
        layer.warnings().forEach(warning -> findings.add(Finding.of(FindingCode.NOT_READ, warning)));
        List<RawFeature> numbered = layer.features().stream().map(
                feature -> inFile(feature, layer.name(), words.ofLayerName(attributesOfLayer))).toList();
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
    private RawFeature inFile(RawFeature feature, String layerName, String attribute) {
        if (declared.layers().size() < 2) {
            return feature;
        }
        Map<String, String> its = new LinkedHashMap<>(feature.attributes());
        if (its.getOrDefault("folder", "").isEmpty()) {
            its.putIfAbsent(attribute, layerName);
        }
        return new RawFeature(featureCount + feature.number(), feature.id(), its, feature.geometry());
    }

    private void take(RawFeature raw, Whereabouts whereabouts) {
        FeatureRef ref = words.ref(raw);
        String kind = words.kind(raw);
        unusedWords.remove(Declared.sameForAll(kind));
        switch (raw.geometry()) {
            case GeometryReading.Area area -> take(ref, kind, whereabouts.find(area.geometry()));
            case GeometryReading.NoArea noArea -> findings.add(leftOut(ref, kind, noArea));
            case GeometryReading.Broken broken ->
                findings.add(new Finding(broken.code(), ref, whereabouts.degrees(broken.at()), broken.sentence()));
        }
    }

    private void take(FeatureRef ref, String kind, Whereabouts.Place place) {
        switch (place) {
            case Whereabouts.OnEarth onEarth ->
                features.add(new Feature(ref, kind, declared.meaning(kind), onEarth.degrees()));
            case Whereabouts.Nowhere nowhere ->
                findings.add(new Finding(nowhere.code(), ref, null, nowhere.sentence()));
        }
    }

    /** A fence drawn as a line is no boundary, however nearly its ends meet. */
    private Finding leftOut(FeatureRef ref, String kind, GeometryReading.NoArea noArea) {
        return ZoneWords.isBoundary(declared.meaning(kind))
                ? new Finding(FindingCode.BOUNDARY_NO_AREA, ref, null,
                        "is given as the boundary, but " + why(noArea) + "; close it and save it as a polygon")
                : new Finding(FindingCode.LEFT_OUT, ref, null,
                        "left out: " + why(noArea) + ", and zones are areas");
    }

    private static String why(GeometryReading.NoArea noArea) {
        return noArea.type().isEmpty() ? "it has no geometry" : "a " + noArea.type() + " has no area";
    }

    private static Stream<Geometry> areas(RawFeature feature) {
        return feature.geometry() instanceof GeometryReading.Area area ? Stream.of(area.geometry()) : Stream.empty();
    }

    /**
     * What can be said once all layers are taken, of which one may have the attribute or the word that another lacks.
     */
    void finish() throws UnreadableFileException {
        AttributeWords.refuseUnknown(declared, attributes);
        tellUnusedWords();
    }

    /** A word that is spelt otherwise than in the file would leave its zones without their kind. */
    private void tellUnusedWords() {
        unusedWords.forEach(word -> findings.add(Finding.of(FindingCode.WORD_UNUSED, "no feature has the kind \""
                + PlainText.cut(word) + "\", which the mapping file explains; is it spelt as it is here?")));
    }

    List<Feature> features() {
        return features;
    }

    List<Finding> findings() {
        return findings;
    }
}
