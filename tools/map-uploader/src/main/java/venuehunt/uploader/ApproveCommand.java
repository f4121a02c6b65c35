package venuehunt.uploader;

import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.publish.PlaceOfVenue;
import venuehunt.uploader.server.Connection;
import venuehunt.uploader.versions.LivePointer;
import venuehunt.uploader.versions.VenueHistory;
import venuehunt.uploader.versions.VersionDiff;
import venuehunt.v1.VenueVersion;

@Command(name = "approve", description = "Makes a version that somebody has stored the live map: where the venue demands a second person, you are the second.", footer = {
        "",
        "What changes is shown first, as map publish shows it. Give your own token: whether you are a second person, the",
        "store judges by it. Which venues demand one: see map approval.",
        "", "Example:",
        "  map approve harbour-festival 7 --reason \"walked the new fence\" --token-file berta.token"})
final class ApproveCommand extends StoreCommand {
    @Parameters(index = "0", paramLabel = "VENUE", description = "The venue's id.")
    private String venueId = "";

    @Parameters(index = "1", paramLabel = "N", description = "The version to be live.")
    private long version;

    @Option(names = "--confirm", description = "Go live although more than a fifth of the live map changes.")
    private boolean confirmed;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why: at most 200 characters, for those who look at map versions later.")
    private String reason = "";

    @Mixin
    private HuntsOption hunts = new HuntsOption();

    @Override
    public Integer call() {
        VenueOption.check(venueId, spec());
        try (Connection connection = connect()) {
            return approve(connection, VenueHistory.fetch(connection, venueId), out());
        }
    }

    private int approve(Connection connection, VenueHistory history, PrintWriter out) {
        Optional<VenueVersion> stored = history.version(version);
        if (stored.isEmpty()) {
            err().println("map: " + venueId + " has no version " + version
                    + (history.versionsLeftOut() > 0 ? " among its newest" : "") + "; see map versions");
            return ExitCode.REFUSED;
        }
        long live = history.live();
        if (live == version) {
            out.println("Version " + version + " of " + venueId + " is live already.");
            return ExitCode.CLEAN;
        }
        out.println("Version " + version + " was uploaded by " + PlainText.clean(stored.get().getUploadedBy())
                + ", from " + PlainText.clean(stored.get().getSource()) + ".");
        Optional<String> swapped = history.liveAnchor()
                .flatMap(anchor -> PlaceOfVenue.swapped(stored.get().getAnchor(), anchor));
        if (swapped.isPresent()) {
            out.println("Not live: " + swapped.get() + ".");
            return ExitCode.REFUSED;
        }
        if (live != 0) {
            VersionDiff diff = VersionDiff.fetch(connection, venueId, live, version);
            diff.print(out);
            hunts.printBeforehand(venueId, version, token(), out);
            if (diff.isLarge() && !confirmed) {
                out.println(diff.confirmationNeeded());
                return ExitCode.REFUSED;
            }
        }
        out.println(new LivePointer(connection, venueId).move(version, live, confirmed, reason));
        return ExitCode.CLEAN;
    }
}
