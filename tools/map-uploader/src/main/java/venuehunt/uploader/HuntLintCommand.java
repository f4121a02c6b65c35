package venuehunt.uploader;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import venuehunt.uploader.apart.PlanReading;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.hunt.Hunt;
import venuehunt.uploader.hunt.HuntFileException;
import venuehunt.uploader.json.PlacementJson;
import venuehunt.uploader.lint.PlacementFault;
import venuehunt.uploader.lint.PlacementFinding;
import venuehunt.uploader.lint.PlacementReport;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.publish.CanonicalMap;
import venuehunt.uploader.server.CallRefusedException;
import venuehunt.uploader.server.Connection;
import venuehunt.uploader.versions.StoredMap;
import venuehunt.v1.MapPart;

@Command(name = "lint", description = "Spreads a hunt's treasures as hunt publish does, brings them nowhere, and says which of them lie badly.", footer = {
        "",
        "They are where the venue's live map and the seed put them: how would the hunt be if it were published now?",
        "With --map they are there, too, but looked at on that plan: what becomes of them when it goes live? With --by-plan",
        "the plan itself puts them where they are, as when both are to be published together. Treasures that an earlier map",
        "or another seed has put elsewhere, the runtime knows: map publish --runtime asks it.", "",
        "Found are treasures", "  closer than 15 m to another one of their floor and time (TOO_CLOSE),",
        "  closer than 10 m to a no-go zone (NEAR_NO_GO),",
        "  where nobody may play (OUTSIDE_BOUNDARY, IN_CLOSED_ZONE, OUTSIDE_PLAY_ZONES),",
        "  and where no way leads (UNREACHABLE): from where most of the play ground is, in each part of the boundary,",
        "  within the boundary, through no no-go or staff zone, to within the hunt's reach. The map does not say where",
        "  gates, walls or floors are.", "", "Examples:",
        "  map hunt lint venue-data/venues/desert-city/hunt.yaml --token-file curator.token",
        "  map hunt lint hunt.yaml --venue my-field --map site-plan.geojson --token-file curator.token",
        "  map hunt lint hunt.yaml --map site-plan.geojson --by-plan --json"})
final class HuntLintCommand extends StoreCommand {
    @Parameters(paramLabel = "FILE", description = "The hunt: YAML, explained in venue-data/README.md.")
    private Path file = Path.of("");

    @Mixin
    private VenueOption venue = new VenueOption();

    @Mixin
    private TreasureOptions treasures = new TreasureOptions();

    @Option(names = "--map", paramLabel = "FILE", description = "Look at them on this site plan, which is to be published, instead of on the live map.")
    private @Nullable Path plan;

    @Option(names = "--by-plan", description = "Let the plan of --map place them, and not the live map. No server is asked and no token needed.")
    private boolean byPlan;

    @Mixin
    private DeclaredOptions declared = new DeclaredOptions();

    @Option(names = "--json", description = "Answer with one JSON object, explained in venue-data/README.md, and nothing else.")
    private boolean json;

    @Override
    public Integer call() {
        if (byPlan && plan == null) {
            throw new ParameterException(spec().commandLine(), "--by-plan: by which plan? say --map FILE");
        }
        try {
            Hunt hunt = treasures.applied(Hunt.read(file));
            PlacementReport report = plan == null ? onLiveMap(hunt) : onPlan(hunt, plan);
            tell(report);
            return report.findings().isEmpty() ? ExitCode.CLEAN : ExitCode.REFUSED;
        } catch (HuntFileException refused) {
            if (json) {
                out().println(PlacementJson.refused(file.toString(), refused));
            } else {
                err().println("map: " + shown(file) + ": " + refused.getMessage());
            }
            return ExitCode.REFUSED;
        } catch (CallRefusedException refused) {
            if (!json) {
                throw refused; // people are told in one place, whichever command it was
            }
            out().println(PlacementJson.refused(file.toString(), refused));
            return ExitCode.REFUSED;
        }
    }

    private PlacementReport onLiveMap(Hunt hunt) throws HuntFileException {
        List<MapPart> live = liveMap(hunt);
        return PlacementReport.of(hunt, Optional.of(live), live);
    }

    private PlacementReport onPlan(Hunt hunt, Path sitePlan) throws HuntFileException {
        Optional<List<MapPart>> live = byPlan ? Optional.empty() : Optional.of(liveMap(hunt));
        List<MapPart> planned = planned(sitePlan);
        return PlacementReport.of(hunt, live, planned);
    }

    private List<MapPart> liveMap(Hunt hunt) {
        String venueId = venue.orElse(hunt.venueId());
        try (Connection connection = connect()) {
            return StoredMap.fetch(connection, venueId, 0);
        }
    }

    private List<MapPart> planned(Path sitePlan) throws HuntFileException {
        Validation validation = PlanReading.validate(sitePlan, declared.declared());
        if (validation.problemCount() > 0 || validation.plan().isEmpty()) {
            throw new HuntFileException(
                    "the site plan " + sitePlan + " has problems, which map validate says: nothing can lie on it");
        }
        return CanonicalMap.of(validation.plan().get(), "plan", "plan", String.valueOf(sitePlan.getFileName()));
    }

    private void tell(PlacementReport report) {
        PrintWriter out = out();
        if (json) {
            out.println(PlacementJson.of(file.toString(), report));
            return;
        }
        out.println(shown(file) + ": placed by " + placedBy(report));
        report.findings().forEach(finding -> out.println(shown(file) + ": " + finding));
        Map<PlacementFault, Long> counts = report.findings().stream().collect(
                Collectors.groupingBy(PlacementFinding::fault, TreeMap::new, Collectors.counting()));
        out.println(shown(file) + ": " + report.treasures() + " treasures, "
                + (counts.isEmpty()
                        ? "all of them lie well"
                        : counts.entrySet()
                                .stream().map(each -> each.getValue() + " " + each.getKey())
                                .collect(Collectors.joining(", "))));
    }

    private String placedBy(PlacementReport report) {
        if (report.liveVersion().isEmpty()) {
            return shown(Objects.requireNonNull(plan)) + " itself";
        }
        return "the live map, version " + report.liveVersion().getAsLong()
                + (plan == null ? "" : ", looked at on " + shown(plan));
    }

    /** Files come with names from anywhere, too. */
    private static String shown(Path path) {
        return PlainText.clean(path.toString());
    }
}
