package venuehunt.uploader;

import picocli.CommandLine.Option;
import venuehunt.uploader.read.Declared;

/** What a curator may say about a file that does not say it itself. */
final class DeclaredOptions {
    @Option(names = "--crs", paramLabel = "EPSG:n", description = "The coordinate system of the file, where the file does not name the right one.")
    private String crs = "";

    Declared declared() {
        return new Declared(crs);
    }
}
