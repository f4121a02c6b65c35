package venuehunt.uploader.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import venuehunt.uploader.format.GeometryReading;
import venuehunt.uploader.format.Layer;
import venuehunt.uploader.format.LayeredFile;
import venuehunt.uploader.format.RawFeature;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.Extent;
import venuehunt.uploader.plan.Feature;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.PlainText;

/**
 * What one layer of a file holds, before any of it is judged; told without the shapes, which may be as many in each
 * layer as one plan has in all.
 *
 * @param crs
 *            as the file names it, cut to be shown; empty for none
 * @param shapes
 *            how many there are of each type
 * @param extent
 *            of the features on Earth; empty where there are none
 * @param findings
 *            about features that are not among these, or why there are none
 */
public record LayerContents(String name, String crs, Map<String, Integer> shapes, SortedSet<String> attributes,
        Optional<Extent> extent, List<FeatureMeaning> features, List<Finding> findings) {

    static LayerContents of(LayeredFile file, String name, Declared declared) {
        try {
            return of(file.read(name), declared);
        } catch (UnreadableFileException unreadable) {
            return new LayerContents(name, "", Map.of(), Collections.emptySortedSet(), Optional.empty(),
                    List.of(), List.of(unreadable.finding()));
        }
    }

    private static LayerContents of(Layer layer, Declared declared) {
        Map<String, Integer> shapes = new TreeMap<>();
        SortedSet<String> attributes = new TreeSet<>();
        for (RawFeature feature : layer.features()) {
            shapes.merge(shape(feature.geometry()), 1, Integer::sum);
            attributes.addAll(feature.attributes().keySet());
        }
        FeatureSorting sorting = new FeatureSorting(declared);
        List<Finding> findings = new ArrayList<>();
        try {
            sorting.take(layer);
        } catch (UnreadableFileException wrongSystem) {
            findings.add(wrongSystem.finding());
        }
        findings.addAll(sorting.findings());
        String crs = WellKnownText.is(layer.crs()) ? new WellKnownText(layer.crs()).name() : layer.crs();
        return new LayerContents(layer.name(), PlainText.cut(PlainText.clean(crs)), shapes, attributes,
                Extent.of(sorting.features().stream().map(Feature::area).toList()),
                sorting.features().stream().map(FeatureMeaning::of).toList(), findings);
    }

    private static String shape(GeometryReading geometry) {
        return switch (geometry) {
            case GeometryReading.Area area -> area.geometry().getGeometryType();
            case GeometryReading.NoArea noArea -> noArea.type().isEmpty() ? "without shape" : noArea.type();
            case GeometryReading.Broken _ -> "broken";
        };
    }
}
