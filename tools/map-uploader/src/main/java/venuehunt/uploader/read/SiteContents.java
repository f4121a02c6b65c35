package venuehunt.uploader.read;

import java.nio.file.Path;
import java.util.List;
import venuehunt.uploader.format.LayeredFile;
import venuehunt.uploader.format.UnreadableFileException;

/** What a file holds: all of its layers, or those that the curator names. */
public record SiteContents(String format, List<LayerContents> layers) {
    public static SiteContents of(Path path, Declared declared) throws UnreadableFileException {
        LayeredFile file = FileFormats.open(path);
        List<String> all = file.layerNames();
        List<String> wanted = declared.layers().isEmpty() ? all : declared.layersOf(all);
        return new SiteContents(file.format(),
                wanted.stream().map(name -> LayerContents.of(file, name, declared)).toList());
    }
}
