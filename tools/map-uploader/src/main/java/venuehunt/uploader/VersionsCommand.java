package venuehunt.uploader;

import com.google.protobuf.Timestamp;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.server.Connection;
import venuehunt.uploader.versions.VenueHistory;
import venuehunt.v1.Publication;
import venuehunt.v1.VenueVersion;

@Command(name = "versions", description = "Shows the versions of a venue's map, and when which of them went live, by whom and why.", footer = {
        "",
        "Newest first; \"live\" marks what everybody plays on. Every version is kept as it was uploaded, until it is",
        "pruned, and can be published again: see map rollback.", "", "Example:",
        "  map versions --venue harbour-festival --token-file curator.token"})
final class VersionsCommand extends StoreCommand {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Mixin
    private VenueOption venue = new VenueOption();

    @Override
    public Integer call() {
        String venueId = venue.required();
        try (Connection connection = connect()) {
            print(VenueHistory.fetch(connection, venueId), out());
        }
        return ExitCode.CLEAN;
    }

    private static void print(VenueHistory history, PrintWriter out) {
        out.println("version       zones  uploaded              by, from");
        history.versions().forEach(version -> print(version, out));
        if (history.versionsLeftOut() > 0) {
            out.println("and " + history.versionsLeftOut() + " older versions more");
        }
        out.println();
        out.println(history.publications().isEmpty() ? "No version was live yet." : "Went live:");
        history.publications().forEach(publication -> print(publication, out));
        if (history.approvalRequired()) {
            out.println();
            out.println("A version goes live by a second person only: map approve."
                    + (history.approvalOffAskedBy().isEmpty()
                            ? ""
                            : " " + PlainText.clean(history.approvalOffAskedBy()) + " has asked to waive that."));
        }
    }

    private static void print(VenueVersion version, PrintWriter out) {
        out.printf(Locale.ROOT, "%7d  %-4s %5d  %s  %s, %s%n", version.getVersion(), version.getLive() ? "live" : "",
                version.getZoneCount(), time(version.getUploadedAt()), PlainText.clean(version.getUploadedBy()),
                PlainText.clean(version.getSource()));
    }

    private static void print(Publication publication, PrintWriter out) {
        String before = publication.getPreviousVersion() == 0 ? "none" : "version " + publication.getPreviousVersion();
        String why = publication.getReason().isEmpty() ? "" : ": " + PlainText.clean(publication.getReason());
        out.println("  " + time(publication.getPublishedAt()) + "  version " + publication.getVersion() + " (before: "
                + before + "), by " + PlainText.clean(publication.getPublishedBy()) + why);
    }

    static String time(Timestamp time) {
        return TIME.format(Instant.ofEpochSecond(time.getSeconds()));
    }
}
