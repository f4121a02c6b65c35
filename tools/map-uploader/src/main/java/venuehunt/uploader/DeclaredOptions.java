package venuehunt.uploader;

import java.util.List;
import picocli.CommandLine.Option;
import venuehunt.uploader.read.Declared;

/** What a curator may say about a file that does not say it itself. */
final class DeclaredOptions {
    @Option(names = "--crs", paramLabel = "EPSG:n", description = "The coordinate system of the file, where the file does not name the right one.")
    private String crs = "";

    @Option(names = "--layer", paramLabel = "NAME", description = "The layer to read, of a file that has several. May be given more than once: then a feature without a kind has the name of its layer for it.")
    private List<String> layers = List.of();

    @Option(names = "--name-field", paramLabel = "ATTRIBUTE", description = "The attribute that has the names of zones. Default: name, else title.")
    private String nameField = "";

    @Option(names = "--kind-field", paramLabel = "ATTRIBUTE", description = "The attribute that has the kinds of zones. Default: the first of kind, type, zone, layer and folder that is not empty.")
    private String kindField = "";

    @Option(names = "--kind", paramLabel = "KIND", description = "The kind of features that have none, e.g. play.")
    private String kind = "";

    Declared declared() {
        return new Declared(crs, layers, nameField, kindField, kind);
    }
}
