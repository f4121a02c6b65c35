package venuehunt.uploader;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import venuehunt.uploader.apart.PlanReading;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.plan.SitePlan;
import venuehunt.uploader.publish.CanonicalMap;
import venuehunt.uploader.publish.MapOfFile;
import venuehunt.uploader.publish.MapUpload;
import venuehunt.uploader.publish.PlaceOfVenue;
import venuehunt.uploader.server.CallRefusedException;
import venuehunt.uploader.server.Connection;
import venuehunt.uploader.versions.LivePointer;
import venuehunt.uploader.versions.VenueHistory;
import venuehunt.uploader.versions.VersionDiff;
import venuehunt.v1.MapPart;
import venuehunt.v1.UploadMapResponse;

@Command(name = "publish", description = "Checks a site plan, brings it to the geometry store and makes it the venue's live map.", footer = {
        "",
        "A file with problems is not sent. What changes is shown before the map goes live; when more than a fifth of",
        "the live map changes (zones that go or move, a boundary that shrinks or grows, play ground that is closed), it",
        "goes live with --confirm only. With --runtime, what the map would do to the hunts there is shown, too; a",
        "runtime that does not answer stops the publish. Then it is live at once for everybody; nothing is ever half live, and",
        "map rollback is the way back. Where the venue demands a second person (map approval), it is stored only, with the",
        "exit code 1, and somebody else makes it live with map approve.", "",
        "Examples:", "  map publish site-plan.geojson --venue harbour-festival --token-file curator.token",
        "  map publish plan.geojson --venue river-camp --crs EPSG:28355 --token-file curator.token"})
final class PublishCommand extends StoreCommand {
    @Parameters(paramLabel = "FILE", description = "The site plan: GeoJSON, KML, KMZ, GeoPackage, Shapefile (.shp or zip), CSV or WKT, with one feature of the kind \"boundary\".")
    private Path file = Path.of("");

    @Mixin
    private VenueOption venue = new VenueOption();

    @Option(names = "--name", paramLabel = "TEXT", description = "The venue's name for people. Default: the boundary's name.")
    private String name = "";

    @Option(names = "--dry-run", description = "Stop before the map goes live: checked by the store, stored, and compared with what is live.")
    private boolean dryRun;

    @Option(names = "--confirm", description = "Go live although more than a fifth of the live map changes.")
    private boolean confirmed;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why: at most 200 characters, for those who look at map versions later.")
    private String reason = "";

    @Mixin
    private DeclaredOptions declared = new DeclaredOptions();

    @Mixin
    private HuntsOption hunts = new HuntsOption();

    @Override
    public Integer call() {
        String venueId = venue.required();
        token(); // before the work: without one it is in vain
        Validation validation = PlanReading.validate(file, declared.declared());
        PrintWriter out = out();
        new PlanReport(out).print(file, validation);
        if (validation.problemCount() > 0 || validation.plan().isEmpty()) {
            out.println("Nothing was sent. Mend the problems above and try again.");
            return ExitCode.REFUSED;
        }
        SitePlan plan = validation.plan().get();
        List<MapPart> parts = CanonicalMap.of(plan, venueId, name(plan, venueId), String.valueOf(file.getFileName()));
        try (Connection connection = connect()) {
            long version = upload(connection, parts, new MapOfFile(PlainText.clean(file.toString()), plan), out);
            return goLive(connection, plan, venueId, version, out);
        }
    }

    private int goLive(Connection connection, SitePlan plan, String venueId, long version, PrintWriter out) {
        VenueHistory history = VenueHistory.fetch(connection, venueId);
        long live = history.live();
        if (live == version) {
            out.println("Version " + version + " of " + venueId + " is live already.");
            return ExitCode.CLEAN;
        }
        Optional<String> swapped = history.liveAnchor()
                .flatMap(anchor -> PlaceOfVenue.swapped(PlaceOfVenue.middle(plan), anchor));
        if (swapped.isPresent()) {
            out.println("Not live: " + swapped.get() + ".");
            return ExitCode.REFUSED;
        }
        if (live != 0) {
            VersionDiff diff = VersionDiff.fetch(connection, venueId, live, version);
            diff.print(out);
            hunts.printBeforehand(venueId, version, token(), out);
            if (diff.isLarge() && !confirmed && !history.approvalRequired()) {
                out.println(diff.confirmationNeeded());
                return ExitCode.REFUSED;
            }
        }
        if (dryRun) {
            out.println("Not live, as --dry-run says: version " + version + " is stored, and nobody plays on it.");
            return ExitCode.CLEAN;
        }
        if (history.approvalRequired()) {
            out.println("Not live yet: version " + version + " is stored, and " + venueId
                    + " demands a second person, who says: map approve " + venueId + " " + version);
            return ExitCode.REFUSED;
        }
        out.println(new LivePointer(connection, venueId).move(version, live, confirmed, reason));
        return ExitCode.CLEAN;
    }

    private long upload(Connection connection, List<MapPart> parts, MapOfFile map, PrintWriter out) {
        UploadMapResponse uploaded;
        try (UploadBar bar = new UploadBar(parts.size(), err())) {
            uploaded = new MapUpload(connection, Thread::sleep, bar).upload(parts);
        } catch (CallRefusedException refused) {
            throw map.retold(refused);
        }
        long version = uploaded.getVersion().getVersion();
        out.println(uploaded.getAlreadyStored()
                ? "The store has this map already: version " + version + "."
                : "Stored as version " + version + ".");
        return version;
    }

    private String name(SitePlan plan, String venueId) {
        if (!name.isBlank()) {
            return name;
        }
        return plan.name().isEmpty() ? venueId : plan.name();
    }
}
