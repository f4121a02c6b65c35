package venuehunt.uploader;

import picocli.CommandLine.Option;

/** The coordinate system of a file that does not name its own. */
final class CrsOption {
    @Option(names = "--crs", paramLabel = "EPSG:n", description = "The coordinate system of the file, where the file does not name the right one.")
    private String crs = "";

    String crs() {
        return crs;
    }
}
