package venuehunt.uploader;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import venuehunt.uploader.hunt.Hunt;
import venuehunt.uploader.hunt.HuntFileException;
import venuehunt.uploader.hunt.HuntUpload;
import venuehunt.uploader.hunt.TreasurePlacing;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.server.Connection;
import venuehunt.uploader.versions.StoredMap;
import venuehunt.v1.MapPart;
import venuehunt.v1.TreasureDraft;

@Command(name = "publish", description = "Spreads a hunt's treasures over its venue's live map and brings them to the runtime.", footer = {
        "", "The venue's map must be live first: see map publish. Treasures lie in play zones, or anywhere",
        "within the boundary of a map that has none; never in no-go or staff zones. The same seed puts them",
        "in the same places.",
        "", "Examples:", "  map hunt publish venue-data/venues/desert-city/hunt.yaml --open",
        "  map hunt publish venue-data/hunts/anywhere.yaml --venue my-field --treasures 300 --seed 7"})
final class HuntPublishCommand extends StoreCommand {
    @Parameters(paramLabel = "FILE", description = "The hunt: YAML, explained in venue-data/README.md.")
    private Path file = Path.of("");

    @Mixin
    private VenueOption venue = new VenueOption();

    @Mixin
    private TreasureOptions treasures = new TreasureOptions();

    @Option(names = "--open", description = "Open the hunt to players once all treasures are placed.")
    private boolean open;

    @Mixin
    private RuntimeOption runtime = new RuntimeOption();

    @Override
    public Integer call() {
        token(); // before the work: without one it is in vain
        try {
            Hunt hunt = treasures.applied(Hunt.read(file));
            publish(hunt.at(venue.orElse(hunt.venueId())));
            return ExitCode.CLEAN;
        } catch (HuntFileException refused) {
            err().println("map: " + PlainText.clean(file.toString()) + ": " + refused.getMessage());
            return ExitCode.REFUSED;
        }
    }

    private void publish(Hunt hunt) throws HuntFileException {
        List<MapPart> map;
        try (Connection connection = connect()) {
            map = StoredMap.fetch(connection, hunt.venueId(), 0);
        }
        List<TreasureDraft> drafts = new TreasurePlacing(map).place(hunt);
        PrintWriter out = out();
        try (Connection connection = runtime.connect(token())) {
            HuntUpload upload = new HuntUpload(connection);
            upload.create(hunt);
            try (ProgressBar bar = Progress.bar("Placing", drafts.size())) {
                upload.place(hunt.id(), drafts, bar::stepTo);
            }
            out.println("Placed " + drafts.size() + " treasures at " + hunt.venueId() + " version "
                    + map.getFirst().getHeader().getVersion() + ", seed " + hunt.seed() + ".");
            if (open) {
                upload.open(hunt.id());
            }
            out.println((open ? "Open: hunt " : "Ready, not open yet: hunt ") + hunt.id() + ".");
        }
    }
}
