package venuehunt.uploader;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.server.Connection;
import venuehunt.uploader.versions.LivePointer;
import venuehunt.uploader.versions.VenueHistory;
import venuehunt.v1.Publication;

@Command(name = "rollback", description = "Makes an earlier version of a venue's map live again, at once and also during the hunt.", footer = {
        "",
        "Without --to it goes back to the last version that was live and that nobody has gone back from. Given once more,",
        "by whoever got no answer or saw the fault too, it changes nothing and says what is live. --to N goes to any",
        "version that was live, however much changes. Nothing is lost: the version that was live is kept. Awards that",
        "were won on it stand. No second person is needed without --to; with it, where the venue demands one and you have",
        "uploaded that version.", "", "Examples:",
        "  map rollback harbour-festival --reason \"the fence was wrong\" --token-file curator.token",
        "  map rollback harbour-festival --to 3 --reason \"as on Friday\" --token-file curator.token"})
final class RollbackCommand extends StoreCommand {
    @Parameters(paramLabel = "VENUE", description = "The venue's id.")
    private String venueId = "";

    @Option(names = "--to", paramLabel = "N", description = "Which version, of those that were live. Default: the last one that nobody has gone back from.")
    private @Nullable Long to;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why: at most 200 characters, for those who look at map versions later.")
    private String reason = "";

    @Override
    public Integer call() {
        VenueOption.check(venueId, spec());
        try (Connection connection = connect()) {
            return rollBack(VenueHistory.fetch(connection, venueId), new LivePointer(connection, venueId));
        }
    }

    private int rollBack(VenueHistory history, LivePointer pointer) {
        Long wanted = to;
        return wanted == null ? goBack(history, pointer) : goTo(wanted, history, pointer);
    }

    private int goBack(VenueHistory history, LivePointer pointer) {
        Optional<Publication> rollback = history.standingRollback();
        if (rollback.isPresent()) {
            return refuse(hasGoneBack(rollback.get()));
        }
        OptionalLong lastGood = history.lastGood();
        return lastGood.isEmpty()
                ? refuse("no other version of " + venueId + " was live before that nobody has gone back from")
                : move(lastGood.getAsLong(), history, pointer);
    }

    private int goTo(long wanted, VenueHistory history, LivePointer pointer) {
        if (wanted == history.live()) {
            return refuse("version " + wanted + " of " + venueId + " is live already");
        }
        return history.wasLive(wanted)
                ? move(wanted, history, pointer)
                : refuse("version " + wanted + " of " + venueId
                        + " was never live: bring it live with map publish, which shows what changes");
    }

    private String hasGoneBack(Publication rollback) {
        String why = rollback.getReason().isEmpty() ? "" : ": " + PlainText.clean(rollback.getReason());
        return "version " + rollback.getVersion() + " of " + venueId + " is live: "
                + PlainText.clean(rollback.getPublishedBy()) + " has gone back to it already, from version "
                + rollback.getPreviousVersion() + why;
    }

    /** However much changes: it was live before, and there is no time to lose. */
    private int move(long version, VenueHistory history, LivePointer pointer) {
        out().println(pointer.move(version, history.live(), true, reason));
        return ExitCode.CLEAN;
    }

    private int refuse(String why) {
        err().println("map: " + why);
        err().println("map: see map versions, and say --to N for another one");
        return ExitCode.REFUSED;
    }
}
