package venuehunt.uploader;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import venuehunt.uploader.server.Connection;
import venuehunt.uploader.versions.SitePlanFile;
import venuehunt.uploader.versions.StoredMap;
import venuehunt.v1.MapPart;

@Command(name = "export", description = "Writes a version of a venue's map as a site plan in GeoJSON, to look at it or to go on drawing.", footer = {
        "", "Published again unchanged it is the same version.", "", "Example:",
        "  map export 3 --venue harbour-festival -o harbour-3.geojson --token-file curator.token"})
final class ExportCommand extends StoreCommand {
    @Parameters(paramLabel = "N", description = "Which version; 0 for the live one.")
    private long version;

    @Option(names = {"-o",
            "--output"}, required = true, paramLabel = "FILE", description = "Where to write. A file that is there already is left alone.")
    private Path file = Path.of("");

    @Mixin
    private VenueOption venue = new VenueOption();

    @Override
    public Integer call() {
        String venueId = venue.required();
        List<MapPart> parts;
        try (Connection connection = connect()) {
            parts = StoredMap.fetch(connection, venueId, version);
        }
        try {
            Files.writeString(file, new SitePlanFile().of(parts), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException _) {
            err().println("map: " + file + " is there already; give another name");
            return ExitCode.REFUSED;
        } catch (IOException unwritable) {
            err().println("map: " + file + " cannot be written: " + unwritable.getMessage());
            return ExitCode.REFUSED;
        }
        out().println("Written: " + file + ", the boundary and " + (parts.size() - 1)
                + " zones of " + venueId + ".");
        return ExitCode.CLEAN;
    }
}
