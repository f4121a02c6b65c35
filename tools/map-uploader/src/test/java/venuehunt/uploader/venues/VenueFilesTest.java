package venuehunt.uploader.venues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.PlanZone;
import venuehunt.uploader.plan.SitePlan;
import venuehunt.uploader.read.Declared;
import venuehunt.v1.ZoneKind;

/** The venues' files are what their rules yield; {@code -Dvenues.draw=true} writes them anew. */
class VenueFilesTest {
    private static final Path VENUES = Path.of("../../venue-data/venues");
    private static final Map<String, Supplier<VenueDrawing>> RULES = Map.of("desert-city", DesertCity::draw,
            "harbour-festival", HarbourFestival::draw, "bay-stage", BayStage::draw, "river-camp", RiverCamp::draw,
            "island-field", IslandField::draw);

    static Stream<String> venues() {
        return RULES.keySet().stream().sorted();
    }

    private static Path sitePlan(String venue) {
        return VENUES.resolve(venue).resolve("site-plan.geojson");
    }

    @ParameterizedTest
    @MethodSource("venues")
    void file_isWhatTheRuleYields(String venue) throws IOException {
        String drawn = RULES.getOrDefault(venue, DesertCity::draw).get().toGeoJson();
        if (Boolean.getBoolean("venues.draw")) {
            Files.createDirectories(VENUES.resolve(venue));
            Files.writeString(sitePlan(venue), drawn);
        }
        assertThat(sitePlan(venue)).hasContent(drawn);
    }

    @ParameterizedTest
    @MethodSource("venues")
    void file_isSoundAndHasEveryKindOfZone(String venue) {
        Validation validation = Validation.of(sitePlan(venue), Declared.NOTHING);
        assertThat(validation.findings()).filteredOn(Finding::isProblem).isEmpty();
        SitePlan plan = validation.plan().orElseThrow();
        assertThat(plan.zones()).extracting(PlanZone::kind).contains(ZoneKind.ZONE_KIND_PLAY, ZoneKind.ZONE_KIND_NO_GO,
                ZoneKind.ZONE_KIND_STAGE, ZoneKind.ZONE_KIND_STAFF, ZoneKind.ZONE_KIND_OTHER);
    }
}
