package venuehunt.uploader;

import java.io.PrintWriter;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import venuehunt.service.auth.CallerTokenOptions;
import venuehunt.uploader.server.Connection;
import venuehunt.uploader.versions.LivePointer;
import venuehunt.uploader.versions.VenueHistory;

@Command(name = "rollback", description = "Makes an earlier version of a venue's map live again, at once and also during the hunt.", footer = {
        "", "Without --to it goes back to what was live before; given once more it undoes itself. Nothing is lost: the",
        "version that was live is kept. Awards that were won on it stand.", "", "Examples:",
        "  map rollback harbour-festival --reason \"the fence was wrong\" --token-file curator.token",
        "  map rollback harbour-festival --to 3 --reason \"as on Friday\" --token-file curator.token"})
final class RollbackCommand implements Callable<Integer> {
    @Parameters(paramLabel = "VENUE", description = "The venue's id.")
    private String venueId = "";

    @Option(names = "--to", paramLabel = "N", description = "Which version. Default: the one that was live before.")
    private @Nullable Long to;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why: at most 200 characters, for those who look at map versions later.")
    private String reason = "";

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private CallerTokenOptions token = new CallerTokenOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        VenueOption.check(venueId, spec);
        try (Connection connection = store.connect(token.token())) {
            return rollBack(VenueHistory.fetch(connection, venueId), new LivePointer(connection, venueId));
        }
    }

    private int rollBack(VenueHistory history, LivePointer pointer) {
        PrintWriter err = spec.commandLine().getErr();
        OptionalLong wanted = to == null ? history.beforeLive() : OptionalLong.of(to);
        if (wanted.isEmpty()) {
            err.println("map: no other version of " + venueId + " was live before; see map versions, and say --to N");
            return ExitCode.REFUSED;
        }
        if (wanted.getAsLong() == history.live()) {
            err.println("map: version " + wanted.getAsLong() + " of " + venueId + " is live already");
            return ExitCode.REFUSED;
        }
        // However much changes: it was live before, and there is no time to lose.
        spec.commandLine().getOut().println(pointer.move(wanted.getAsLong(), history.live(), true, reason));
        return ExitCode.CLEAN;
    }
}
