package venuehunt.uploader;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import venuehunt.uploader.server.Connection;
import venuehunt.uploader.versions.VersionDiff;

@Command(name = "diff", description = "Shows what changes from one version of a venue's map to another: zones added, removed, moved, of another kind.", footer = {
        "",
        "A zone is the same one by the very same shape of the same kind, under whatever id, else by its id. What was",
        "only drawn again, off by less than a square metre, has not changed. With --runtime, what version B would do to",
        "the hunts that are played there now.", "", "Examples:",
        "  map diff 3 4 --venue harbour-festival --token-file curator.token",
        "  map diff 3 4 --venue harbour-festival --runtime 127.0.0.1:7082 --token-file curator.token"})
final class DiffCommand extends StoreCommand {
    @Parameters(index = "0", paramLabel = "A", description = "The version before.")
    private long before;

    @Parameters(index = "1", paramLabel = "B", description = "The version after.")
    private long after;

    @Mixin
    private VenueOption venue = new VenueOption();

    @Mixin
    private HuntsOption hunts = new HuntsOption();

    @Override
    public Integer call() {
        String venueId = venue.required();
        try (Connection connection = connect()) {
            VersionDiff.fetch(connection, venueId, before, after).print(out());
        }
        hunts.print(venueId, after, token(), out());
        return ExitCode.CLEAN;
    }
}
