package venuehunt.uploader;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.server.Connection;
import venuehunt.v1.CurationServiceGrpc;
import venuehunt.v1.PruneVersionsRequest;
import venuehunt.v1.PruneVersionsResponse;
import venuehunt.v1.VenueVersion;

@Command(name = "prune", description = "Removes old versions of a venue's map for good, with the shapes that no other version uses.", footer = {
        "",
        "Kept are the live version, the one that map rollback goes to, the versions that were live last, and what was",
        "uploaded of late. What was never live goes, too, once it is older than --days: also a version that still waits",
        "for its day or for a second person. Who removed which version, when and why stays in the store's audit.",
        "--dry-run shows first.",
        "", "Examples:", "  map prune harbour-festival --keep 5 --dry-run --reason \"last year's\"",
        "  map prune harbour-festival --keep 5 --reason \"last year's\" --token-file curator.token"})
final class PruneCommand extends StoreCommand {
    @Parameters(paramLabel = "VENUE", description = "The venue's id.")
    private String venueId = "";

    @Option(names = "--keep", required = true, paramLabel = "N", description = "How many of the versions that were live last are kept, the live one counted: 1 to 1000.")
    private int keep;

    @Option(names = "--days", defaultValue = "30", paramLabel = "D", description = "What was uploaded in the last so many days is kept, whether it was live or not. Default: ${DEFAULT-VALUE}.")
    private int days;

    @Option(names = "--dry-run", description = "Only show what would be removed.")
    private boolean dryRun;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why: at most 200 characters, for those who look at the audit later.")
    private String reason = "";

    @Override
    public Integer call() {
        PruneVersionsRequest request = PruneVersionsRequest.newBuilder()
                .setVenueId(VenueOption.check(venueId, spec())).setKeep(keep).setKeepDays(days).setDryRun(dryRun)
                .setReason(reason).build();
        try (Connection connection = connect()) {
            print(connection.call(CurationServiceGrpc::newBlockingV2Stub, stub -> stub.pruneVersions(request)),
                    out());
        }
        return ExitCode.CLEAN;
    }

    private void print(PruneVersionsResponse pruned, PrintWriter out) {
        if (pruned.getRemovedCount() == 0) {
            out.println("Nothing to remove: every version of " + venueId + " is kept.");
            return;
        }
        String removed = dryRun ? "Would remove" : "Removed";
        for (VenueVersion version : pruned.getRemovedList()) {
            out.println(removed + " version " + version.getVersion() + ", uploaded "
                    + VersionsCommand.time(version.getUploadedAt()) + " by "
                    + PlainText.clean(version.getUploadedBy()) + ", from " + PlainText.clean(version.getSource()));
        }
        out.println(removed + " in all: versions " + pruned.getRemovedCount() + ", shapes no other version uses "
                + pruned.getShapesRemoved() + ".");
        if (pruned.getMore() > 0) {
            out.println("Versions that could go, too, but were too many for once: " + pruned.getMore()
                    + ". Give the command again.");
        }
    }
}
