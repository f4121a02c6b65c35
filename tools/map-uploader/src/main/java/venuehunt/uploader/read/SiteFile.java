package venuehunt.uploader.read;

import java.nio.file.Path;
import java.util.List;
import venuehunt.uploader.format.LayeredFile;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.Feature;
import venuehunt.uploader.plan.Finding;

/**
 * A curator's file as features on WGS84. Coordinates are finite and in range, rings are closed; whether the shapes make
 * sense is not looked at here.
 *
 * @param findings
 *            about features that are not among these
 */
public record SiteFile(List<Feature> features, List<Finding> findings) {
    public SiteFile {
        features = List.copyOf(features);
        findings = List.copyOf(findings);
    }

    /** Reads the whole file. */
    public static SiteFile read(Path path, Declared declared) throws UnreadableFileException {
        LayeredFile file = FileFormats.open(path);
        FeatureSorting sorting = new FeatureSorting(declared);
        for (String layer : declared.layersOf(file.layerNames())) {
            sorting.take(file.read(layer));
        }
        sorting.finish();
        return new SiteFile(sorting.features(), sorting.findings());
    }
}
