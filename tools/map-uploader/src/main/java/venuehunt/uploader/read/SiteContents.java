package venuehunt.uploader.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import venuehunt.uploader.format.LayeredFile;
import venuehunt.uploader.format.UnreadableFileException;

/** What a file holds: all of its layers, or those that the curator names. */
public record SiteContents(String format, List<LayerContents> layers) {
    /** In all layers together: more, nobody reads, and the command that asks would not take. */
    static final int MAX_TOLD = 50_000;

    public SiteContents {
        layers = List.copyOf(layers);
    }

    public static SiteContents of(Path path, Declared declared) throws UnreadableFileException {
        LayeredFile file = FileFormats.open(path);
        List<String> all = file.layerNames();
        List<LayerContents> layers = new ArrayList<>();
        int told = 0;
        for (String name : declared.layers().isEmpty() ? all : declared.layersOf(all)) {
            LayerContents layer = LayerContents.of(file, name, declared);
            told += layer.features().size() + layer.findings().size();
            if (told > MAX_TOLD) {
                throw new UnreadableFileException("its layers have more than " + MAX_TOLD
                        + " features together; say with --layer which to look at");
            }
            layers.add(layer);
        }
        refuseUnknownAttributes(layers, declared);
        return new SiteContents(file.format(), layers);
    }

    /** Unless no layer could be read, for which each has a reason of its own. */
    private static void refuseUnknownAttributes(List<LayerContents> layers, Declared declared)
            throws UnreadableFileException {
        Set<String> attributes = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        layers.forEach(layer -> attributes.addAll(layer.attributes()));
        if (layers.stream().anyMatch(layer -> !layer.shapes().isEmpty())) {
            AttributeWords.refuseUnknown(declared, attributes);
        }
    }
}
