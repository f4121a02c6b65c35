package venuehunt.uploader.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.uploader.GeoJson;
import venuehunt.uploader.check.Mending;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.FindingCode;
import venuehunt.uploader.preview.PreviewFormat;
import venuehunt.uploader.read.Declared;
import venuehunt.uploader.read.SiteContents;

/** What comes from the process apart is what this one would have read. */
class PlanReadingTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"bay-stage", "desert-city", "harbour-festival", "island-field", "river-camp"})
    void read_theVenues(String venue) throws Exception {
        Path plan = Path.of("../../venue-data/venues", venue, "site-plan.geojson");
        assertThat(PlanReading.validate(plan, Declared.NOTHING)).isEqualTo(Validation.of(plan, Declared.NOTHING));
        assertThat(PlanReading.inspect(plan, Declared.NOTHING)).isEqualTo(SiteContents.of(plan, Declared.NOTHING));
    }

    @Test
    void draw_isWhatThisOneWouldHaveDrawn() {
        Path plan = Path.of("../../venue-data/venues/river-camp/site-plan.geojson");
        Validation validation = Validation.of(plan, Declared.NOTHING);
        DrawnPlan page = PlanReading.draw(plan, Declared.NOTHING, PreviewFormat.HTML);
        assertThat(page.validation()).isEqualTo(validation);
        assertThat(page.picture().orElseThrow())
                .isEqualTo(PreviewFormat.HTML.draw("site-plan.geojson", validation).orElseThrow());
        assertThat(PlanReading.draw(plan, Declared.NOTHING, PreviewFormat.PNG).picture().orElseThrow())
                .isEqualTo(PreviewFormat.PNG.draw("site-plan.geojson", validation).orElseThrow());
    }

    @Test
    void read_findingsAndWhatIsDeclared() throws Exception {
        Path plan = GeoJson.file(folder, GeoJson.collection(GeoJson.square("Field", "fence", 0, 0, 0.01),
                GeoJson.polygon("Bow", "", "[[0,0],[0.001,0.001],[0.001,0],[0,0.001],[0,0]]"),
                GeoJson.feature("Gate", "", "null"), GeoJson.square("Moon", "", 0.5, 0.5, 0.001)));
        Declared declared = new Declared("EPSG:4326", List.of(), "name", "name", "play", Map.of("field", "boundary"));
        assertThat(PlanReading.validate(plan, declared)).isEqualTo(Validation.of(plan, declared));
        assertThat(PlanReading.inspect(plan, declared)).isEqualTo(SiteContents.of(plan, declared));
        Mending mending = PlanReading.mend(plan, declared);
        assertThat(mending).isEqualTo(Mending.of(plan, declared));
        assertThat(mending.repairs()).hasSize(1);
    }

    @Test
    void read_theReasonKeepsItsCode() throws Exception {
        Path plan = GeoJson.file(folder, GeoJson.collection(GeoJson.square("Turned", "boundary", 60, 120, 0.01)));
        assertThat(PlanReading.validate(plan, Declared.NOTHING).findings()).extracting(Finding::code)
                .containsExactly(FindingCode.AXES_SWAPPED);
    }

    /** None, or none that the JVM can use: it starts slower, and that is all. */
    @ParameterizedTest
    @ValueSource(strings = {"", "no cache at all"})
    void read_withoutTheCacheOfClasses(String content) throws IOException {
        Path cache = folder.resolve("reader.aot");
        if (!content.isEmpty()) {
            Files.writeString(cache, content);
        }
        Path plan = Path.of("../../venue-data/venues/river-camp/site-plan.geojson");
        System.setProperty(ReaderProcess.CACHE_OPTION, "-XX:AOTCache=" + cache);
        try {
            assertThat(PlanReading.validate(plan, Declared.NOTHING)).isEqualTo(Validation.of(plan, Declared.NOTHING));
        } finally {
            System.clearProperty(ReaderProcess.CACHE_OPTION);
        }
    }

    @Test
    void read_noFile() {
        Path nothing = folder.resolve("is not there.geojson");
        assertThat(PlanReading.validate(nothing, Declared.NOTHING).findings()).singleElement()
                .hasToString("problem: there is no such file");
        assertThat(PlanReading.mend(nothing, Declared.NOTHING)).isEqualTo(Mending.of(nothing, Declared.NOTHING));
        assertThat(PlanReading.draw(nothing, Declared.NOTHING, PreviewFormat.PNG).picture()).isEmpty();
        assertThatThrownBy(() -> PlanReading.inspect(nothing, Declared.NOTHING))
                .isInstanceOf(UnreadableFileException.class).hasMessage("there is no such file");
    }
}
