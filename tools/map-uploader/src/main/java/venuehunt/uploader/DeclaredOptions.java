package venuehunt.uploader;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import venuehunt.uploader.read.Declared;
import venuehunt.uploader.read.MappingFile;
import venuehunt.uploader.yaml.YamlFileException;

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

    @Option(names = "--mapping", paramLabel = "FILE", description = "A YAML file that says the same once for all files of an office, and what its words mean. Keys: nameField, kindField, kind, and kinds with a line for each word, such as \"Liegewiese: play\"; a word means boundary, play, no-go, stage, staff or other. What is said here goes before it.")
    private @Nullable Path mapping;

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    Declared declared() {
        Declared said = new Declared(crs, layers, nameField, kindField, kind, Map.of());
        if (mapping == null) {
            return said;
        }
        try {
            return MappingFile.read(mapping).under(said);
        } catch (YamlFileException fault) {
            throw new ParameterException(spec.commandLine(), mapping + ": " + fault.getMessage());
        }
    }
}
