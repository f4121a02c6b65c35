package venuehunt.uploader;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
        NewFile written = new NewFile(file);
        ExportFormat format = written.format(ExportFormat::of, ExportFormat.endings(), spec());
        List<MapPart> parts;
        try (Connection connection = connect()) {
            parts = StoredMap.fetch(connection, venueId, version);
        }
        Optional<String> refusal = written.write(format.write(parts));
        if (refusal.isPresent()) {
            err().println("map: " + refusal.get());
            return ExitCode.REFUSED;
        }
        out().println("Written: " + written.shown() + ", the boundary and " + (parts.size() - 1)
                + " zones of " + venueId + " version " + parts.getFirst().getHeader().getVersion() + ".");
        return ExitCode.CLEAN;
    }
}
