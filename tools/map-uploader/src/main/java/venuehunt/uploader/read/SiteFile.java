package venuehunt.uploader.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.feature.Property;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.locationtech.jts.geom.Coordinate;
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
        Reprojection reprojection = CoordinateSystems.find(declaredCrs.isBlank() ? layer.crsName() : declaredCrs);
        List<SimpleFeature> rawFeatures = list(layer);
        if (reprojection.isNone()) {
            refuseWhereNotDegrees(rawFeatures);
        } else {
            refuseWhereOutOfReach(rawFeatures, reprojection);
        }
        List<Feature> features = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(layer.findings());
        for (SimpleFeature raw : rawFeatures) {
            FeatureRef ref = AttributeWords.ref(LayerBuilder.number(raw), raw.getID(), words(raw));
            Optional<Geometry> degrees = reprojection.apply(geometry(raw));
            Optional<Finding> problem = degrees.isEmpty()
                    ? Optional.of(outOfReach(ref, geometry(raw), reprojection.crsName()))
                    : rangeProblem(ref, degrees.get());
            problem.ifPresentOrElse(findings::add,
                    () -> features.add(new Feature(ref, AttributeWords.kind(words(raw)), degrees.orElseThrow())));
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

    /** One sentence instead of one per feature, where most of the file is in some other system. */
    private static void refuseWhereNotDegrees(List<SimpleFeature> features) throws UnreadableFileException {
        List<Geometry> outOfRange = features.stream().map(SiteFile::geometry)
                .filter(geometry -> Degrees.firstOutOfRange(geometry).isPresent()).toList();
        if (outOfRange.isEmpty() || outOfRange.size() * 2 <= features.size()) {
            return;
        }
        if (outOfRange.stream().allMatch(Degrees::inRangeIfSwapped)) {
            throw new UnreadableFileException(
                    "latitude and longitude look swapped: GeoJSON has the longitude first; save the file again that way");
        }
        Coordinate example = Degrees.firstOutOfRange(outOfRange.getFirst()).orElseThrow();
        throw new UnreadableFileException(String.format(Locale.ROOT,
                "its coordinates, such as %.1f, %.1f, are not degrees and it names no coordinate system; say --crs EPSG:n "
                        + "with the number of the one it was drawn in",
                example.x, example.y));
    }

    private static void refuseWhereOutOfReach(List<SimpleFeature> features, Reprojection reprojection)
            throws UnreadableFileException {
        List<Geometry> outOfReach = features.stream().map(SiteFile::geometry)
                .filter(geometry -> reprojection.apply(geometry).isEmpty()).toList();
        if (outOfReach.size() * 2 > features.size()) {
            Coordinate example = outOfReach.getFirst().getCoordinate();
            throw new UnreadableFileException(String.format(Locale.ROOT,
                    "its coordinates, such as %.1f, %.1f, lie where %s does not reach; say --crs EPSG:n with the number of the "
                            + "system it was drawn in",
                    example.x, example.y, reprojection.crsName()));
        }
    }

    private static Optional<Finding> rangeProblem(FeatureRef ref, Geometry degrees) {
        return Degrees.firstOutOfRange(degrees)
                .map(coordinate -> Finding.problem(ref, coordinate, Degrees.inRangeIfSwapped(degrees)
                        ? "its latitude and longitude look swapped: GeoJSON has the longitude first"
                        : "its longitude or latitude is out of range: -180 to 180 and -90 to 90 are expected, and a polygon "
                                + "across the 180th meridian must be cut there"));
    }

    private static Finding outOfReach(FeatureRef ref, Geometry geometry, String crsName) {
        return Finding.problem(ref, geometry.getCoordinate(),
                "it lies where " + crsName + " does not reach; is a point of it misplaced?");
    }
}
