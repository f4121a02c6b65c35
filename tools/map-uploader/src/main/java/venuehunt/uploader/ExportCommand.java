package venuehunt.uploader;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import venuehunt.service.auth.CallerTokenOptions;
import venuehunt.uploader.server.Connection;
import venuehunt.uploader.versions.SitePlanFile;
import venuehunt.uploader.versions.StoredMap;
import venuehunt.v1.MapPart;

@Command(name = "export", description = "Writes a version of a venue's map as a site plan in GeoJSON, to look at it or to go on drawing.", footer = {
        "", "Published again unchanged it is the same version.", "", "Example:",
        "  map export 3 --venue harbour-festival -o harbour-3.geojson --token-file curator.token"})
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "N", description = "Which version; 0 for the live one.")
    private long version;

    @Option(names = {"-o",
            "--output"}, required = true, paramLabel = "FILE", description = "Where to write. A file that is there already is left alone.")
    private Path file = Path.of("");

    @Mixin
    private VenueOption venue = new VenueOption();

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private CallerTokenOptions token = new CallerTokenOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        String venueId = venue.required();
        List<MapPart> parts;
        try (Connection connection = store.connect(token.token())) {
            parts = StoredMap.fetch(connection, venueId, version);
        }
        try {
            Files.writeString(file, new SitePlanFile().of(parts), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException _) {
            spec.commandLine().getErr().println("map: " + file + " is there already; give another name");
            return ExitCode.REFUSED;
        } catch (IOException unwritable) {
            spec.commandLine().getErr().println("map: " + file + " cannot be written: " + unwritable.getMessage());
            return ExitCode.REFUSED;
        }
        spec.commandLine().getOut().println("Written: " + file + ", the boundary and " + (parts.size() - 1)
                + " zones of " + venueId + ".");
        return ExitCode.CLEAN;
    }
}
