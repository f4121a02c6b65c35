package venuehunt.uploader;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import venuehunt.uploader.apart.PlanReading;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.hunt.Hunt;
import venuehunt.uploader.hunt.HuntFileException;
import venuehunt.uploader.hunt.LiveMap;
import venuehunt.uploader.hunt.TreasurePlacing;
import venuehunt.uploader.lint.PlacementFault;
import venuehunt.uploader.lint.PlacementFinding;
import venuehunt.uploader.lint.PlacementJson;
import venuehunt.uploader.lint.PlacementLint;
import venuehunt.uploader.publish.CanonicalMap;
import venuehunt.uploader.server.Connection;
import venuehunt.uploader.versions.StoredMap;
import venuehunt.v1.MapPart;
import venuehunt.v1.TreasureDraft;

@Command(name = "lint", description = "Spreads a hunt's treasures as publish does, brings them nowhere, and says which of them lie badly.", footer = {
        "", "Found are treasures", "  closer than 15 m to another one of their floor and time (TOO_CLOSE),",
        "  closer than 10 m to a no-go zone (NEAR_NO_GO),",
        "  where nobody may play (OUTSIDE_BOUNDARY, IN_CLOSED_ZONE, OUTSIDE_PLAY_ZONES),",
        "  and where no way leads (UNREACHABLE): from where most of the play ground is, in each part of the boundary,",
        "  within the boundary, through no no-go or staff zone, to within the hunt's reach. The map does not say where",
        "  gates, walls or floors are.", "", "Examples:",
        "  map hunt lint venue-data/venues/desert-city/hunt.yaml --token-file curator.token",
        "  map hunt lint hunt.yaml --map site-plan.geojson --json"})
final class HuntLintCommand extends StoreCommand {
    @Parameters(paramLabel = "FILE", description = "The hunt: YAML, explained in venue-data/README.md.")
    private Path file = Path.of("");

    @Mixin
    private VenueOption venue = new VenueOption();

    @Mixin
    private TreasureOptions treasures = new TreasureOptions();

    @Option(names = "--map", paramLabel = "FILE", description = "A site plan to look at instead of the venue's live map. Then no server is asked.")
    private @Nullable Path plan;

    @Mixin
    private DeclaredOptions declared = new DeclaredOptions();

    @Option(names = "--json", description = "Answer with one JSON object, explained in venue-data/README.md, and nothing else.")
    private boolean json;

    @Override
    public Integer call() {
        try {
            Hunt hunt = treasures.applied(Hunt.read(file));
            List<MapPart> map = plan == null ? liveMap(venue.orElse(hunt.venueId())) : planned(plan);
            List<TreasureDraft> placed = new TreasurePlacing(LiveMap.of(map)).place(hunt);
            List<PlacementFinding> findings = new PlacementLint(map).of(placed, hunt.reachMetres());
            tell(placed.size(), findings);
            return findings.isEmpty() ? ExitCode.CLEAN : ExitCode.REFUSED;
        } catch (HuntFileException refused) {
            err().println("map: " + file + ": " + refused.getMessage());
            return ExitCode.REFUSED;
        }
    }

    private List<MapPart> liveMap(String venueId) {
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

    private void tell(int placed, List<PlacementFinding> findings) {
        PrintWriter out = out();
        if (json) {
            out.println(PlacementJson.of(file.toString(), placed, findings));
            return;
        }
        findings.forEach(finding -> out.println(file + ": " + finding));
        Map<PlacementFault, Long> counts = findings.stream().collect(
                Collectors.groupingBy(PlacementFinding::fault, TreeMap::new, Collectors.counting()));
        out.println(file + ": " + placed + " treasures, "
                + (counts.isEmpty()
                        ? "all of them lie well"
                        : counts.entrySet()
                                .stream().map(each -> each.getValue() + " " + each.getKey())
                                .collect(Collectors.joining(", "))));
    }
}
