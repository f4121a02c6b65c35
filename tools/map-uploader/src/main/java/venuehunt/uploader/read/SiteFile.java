package venuehunt.uploader.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.Property;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.locationtech.jts.geom.Geometry;
import venuehunt.uploader.plan.Feature;
import venuehunt.uploader.plan.FeatureRef;
import venuehunt.uploader.plan.Finding;

/**
 * A curator's file as features on WGS84. Coordinates are finite and in range, rings are closed; whether the shapes make
 * sense is not looked at here.
 *
 * @param findings
 *            about features that are not among these
 */
public record SiteFile(List<Feature> features, List<Finding> findings) {
    /**
     * Reads the whole file.
     *
     * @param declaredCrs
     *            what the curator says about coordinates, before what the file says; empty where nothing is said
     */
    public static SiteFile read(Path file, String declaredCrs) throws UnreadableFileException {
        Layer layer = GeoJsonFile.read(file);
        List<SimpleFeature> rawFeatures = list(layer);
        Whereabouts whereabouts = new Whereabouts(
                CoordinateSystems.find(declaredCrs.isBlank() ? layer.crsName() : declaredCrs));
        whereabouts.refuseWrongSystem(rawFeatures.stream().map(SiteFile::geometry).toList());
        List<Feature> features = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(layer.findings());
        for (SimpleFeature raw : rawFeatures) {
            Map<String, String> words = words(raw);
            FeatureRef ref = AttributeWords.ref(LayerBuilder.number(raw), raw.getID(), words);
            switch (whereabouts.find(geometry(raw))) {
                case Whereabouts.OnEarth onEarth ->
                    features.add(new Feature(ref, AttributeWords.kind(words), onEarth.degrees()));
                case Whereabouts.Nowhere nowhere ->
                    findings.add(Finding.problem(ref, nowhere.at(), nowhere.sentence()));
            }
        }
        return new SiteFile(List.copyOf(features), List.copyOf(findings));
    }

    private static List<SimpleFeature> list(Layer layer) {
        List<SimpleFeature> features = new ArrayList<>();
        try (SimpleFeatureIterator iterator = layer.features().features()) {
            while (iterator.hasNext()) {
                features.add(iterator.next());
            }
        }
        return features;
    }

    private static Geometry geometry(SimpleFeature feature) {
        return (Geometry) feature.getDefaultGeometry();
    }

    private static Map<String, String> words(SimpleFeature feature) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Property property : feature.getProperties()) {
            if (property.getValue() instanceof String word) {
                words.put(property.getName().getLocalPart(), word);
            }
        }
        return words;
    }
}
