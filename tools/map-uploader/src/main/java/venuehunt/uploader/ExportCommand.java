package venuehunt.uploader;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import venuehunt.uploader.export.ExportFormat;
import venuehunt.uploader.server.Connection;
import venuehunt.uploader.versions.StoredMap;
import venuehunt.v1.MapPart;

@Command(name = "export", description = "Writes a version of a venue's map as a site plan, to look at it or to go on drawing: GeoJSON, KML, KMZ or GeoPackage.", footer = {
        "",
        "Positions are longitude and latitude on WGS84. Zones keep their names, kinds and ids (in KML and",
        "GeoPackage as zone_id): published again unchanged it is the same version.", "", "Examples:",
        "  map export --venue harbour-festival -o harbour.gpkg --token-file curator.token",
        "  map export 3 --venue harbour-festival -o harbour-3.kml --token-file curator.token"})
final class ExportCommand extends StoreCommand {
    @Parameters(arity = "0..1", paramLabel = "N", description = "Which version. Default: the live one.")
    private long version;

    @Option(names = {"-o",
            "--output"}, required = true, paramLabel = "FILE", description = "Where to write. Its ending says the format: geojson, kml, kmz or gpkg. A file that is there already is left alone.")
    private Path file = Path.of("");

    @Mixin
    private VenueOption venue = new VenueOption();

    @Override
    public Integer call() {
        String venueId = venue.required();
        ExportFormat format = ExportFormat.of(file).orElseThrow(() -> new ParameterException(spec().commandLine(),
                "-o " + file + ": which format? end it in one of " + ExportFormat.endings()));
        List<MapPart> parts;
        try (Connection connection = connect()) {
            parts = StoredMap.fetch(connection, venueId, version);
        }
        try {
            Files.write(file, format.write(parts), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException _) {
            err().println("map: " + file + " is there already; give another name");
            return ExitCode.REFUSED;
        } catch (NoSuchFileException _) {
            err().println("map: the folder of " + file + " is not there");
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
