package venuehunt.uploader.check;

import static org.assertj.core.api.Assertions.assertThat;
import static venuehunt.uploader.GeoJson.BOUNDARY;
import static venuehunt.uploader.GeoJson.collection;
import static venuehunt.uploader.GeoJson.feature;
import static venuehunt.uploader.GeoJson.polygon;
import static venuehunt.uploader.GeoJson.square;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import venuehunt.uploader.GeoJson;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.PlanZone;
import venuehunt.uploader.read.Declared;
import venuehunt.v1.ZoneKind;

class ValidationTest {
    private static final String PLAY = square("Lawn", "play", 0.001, 0.001, 0.005);

    @TempDir
    private Path folder = Path.of("");

    private Validation validate(String content) throws IOException {
        return Validation.of(GeoJson.file(folder, content), Declared.NOTHING);
    }

    private static List<String> texts(Validation validation) {
        return validation.findings().stream().map(Finding::toString).toList();
    }

    static Stream<Arguments> problems() {
        String bowTie = "[[0.001,0.001],[0.002,0.002],[0.002,0.001],[0.001,0.002],[0.001,0.001]]";
        String shell = "[[0.001,0.001],[0.002,0.001],[0.002,0.002],[0.001,0.002],[0.001,0.001]]";
        String farHole = "[[0.005,0.005],[0.006,0.005],[0.006,0.006],[0.005,0.006],[0.005,0.005]]";
        String open = "[[0.001,0.001],[0.002,0.001],[0.002,0.002],[0.001,0.002]]";
        String spike = "[[0.001,0.001],[0.002,0.001],[0.001,0.001],[0.001,0.001]]";
        return Stream.of(Arguments.of(collection(BOUNDARY, polygon("Bow", "play", bowTie)),
                "problem: feature 2 (\"Bow\") at 0.0015, 0.0015: its outline crosses or touches itself here; redraw it so that it does not"),
                Arguments.of(collection(BOUNDARY, polygon("Ring", "play", shell + "," + farHole)),
                        "problem: feature 2 (\"Ring\") at 0.005, 0.005: a hole of it lies outside its outline; move or delete the hole"),
                Arguments.of(collection(BOUNDARY, polygon("Open", "play", open)),
                        "problem: feature 2 (\"Open\") at 0.001, 0.001: its ring is not closed: the last point must repeat the first"),
                Arguments.of(collection(BOUNDARY, polygon("Line", "play", "[[0,0],[0.001,0.001],[0,0]]")),
                        "problem: feature 2 (\"Line\") at 0, 0: its ring has 3 points, expected at least 4: three corners and the first again"),
                Arguments.of(collection(BOUNDARY, polygon("Spike", "play", spike)),
                        "problem: feature 2 (\"Spike\") at 0.001, 0.001: its outline has fewer than three different corners"),
                Arguments.of(collection(PLAY),
                        "problem: no sound boundary: the boundary is the feature whose kind, type or zone is "
                                + "\"boundary\"; draw one polygon around all that is played"),
                Arguments.of(collection(BOUNDARY, square("Again", "Boundary", 0, 0, 0.02)),
                        "problem: feature 2 (\"Again\"): a second boundary, after feature 1 (\"Field\"): the boundary is the feature whose "
                                + "kind, type or zone is \"boundary\"; leave one and give the others another kind"),
                Arguments.of(collection(square("Huge", "boundary", 0, 0, 0.19)),
                        "problem: feature 1 (\"Huge\"): the boundary is 21.2 km by 21.0 km, at most 20 km across are taken; is a point of "
                                + "it misplaced?"),
                Arguments.of(collection(BOUNDARY, square("Moon", "play", 0.5, 0.5, 0.001)),
                        "problem: feature 2 (\"Moon\") at 0.5, 0.5: lies wholly outside the boundary; move it, or draw the boundary around it"),
                Arguments.of(
                        collection(square("F", "boundary", 20, 60, 0.01),
                                square("Lawn", "play", 60.002, 20.002, 0.001)),
                        "problem: feature 2 (\"Lawn\") at 60.002, 20.002: its latitude and longitude look swapped: the longitude must come first"),
                Arguments.of(collection(BOUNDARY, square("Far", "play", 180.5, 0, 0.1), PLAY),
                        "problem: feature 2 (\"Far\") at 180.5, 0: its longitude or latitude is out of range: -180 to 180 and -90 to 90 are "
                                + "expected, and a polygon across the 180th meridian must be cut there"),
                Arguments.of(collection(BOUNDARY, PLAY, square("Swap", "play", 2, 120, 0.1)),
                        "problem: feature 3 (\"Swap\") at 2, 120: its latitude and longitude look swapped: the longitude must come first"),
                Arguments.of(collection(BOUNDARY, polygon("Null", "play", "[[0,0],[null,0],[1,1],[0,0]]")),
                        "problem: feature 2 (\"Null\"): its position [null,0] holds something that is no finite number"),
                Arguments.of(collection(BOUNDARY, polygon("Huge", "play", "[[0,0],[1e400,0],[1,1],[0,0]]")),
                        "problem: feature 2 (\"Huge\"): its position [\"Infinity\",0] holds something that is no finite number"),
                Arguments.of(collection(BOUNDARY, polygon("Text", "play", "[[0,0],[\"1\",0],[1,1],[0,0]]")),
                        "problem: feature 2 (\"Text\"): its position [\"1\",0] holds something that is no finite number"),
                Arguments.of(
                        collection(BOUNDARY,
                                feature("Mix", "play", "{\"type\":\"GeometryCollection\",\"geometries\":[]}")),
                        "problem: feature 2 (\"Mix\"): a GeometryCollection is not taken; save its polygons as features of their own"),
                Arguments.of(collection(BOUNDARY, feature("Odd", "play", "{\"type\":\"Blob\",\"coordinates\":[]}")),
                        "problem: feature 2 (\"Odd\"): its geometry has the type \"Blob\", expected a Polygon or MultiPolygon"),
                Arguments.of(collection(BOUNDARY, feature("None", "play", "{\"type\":\"Polygon\"}")),
                        "problem: feature 2 (\"None\"): its coordinates have nothing where a list of rings is expected"));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void of_problem(String content, String expected) throws IOException {
        Validation validation = validate(content);
        assertThat(texts(validation)).contains(expected);
        assertThat(validation.problemCount()).isEqualTo(1);
    }

    static Stream<Arguments> warnings() {
        return Stream.of(
                Arguments.of(collection(BOUNDARY, PLAY, square("lawn", "camp", 0.001, 0.001, 0.001)),
                        "warning: feature 3 (\"lawn\"): has the name of feature 2; its id will be lawn-2"),
                Arguments.of(collection(BOUNDARY, square("Edge", "play", 0.009, 0.001, 0.002)),
                        "warning: feature 2 (\"Edge\"): leaves the boundary by 24618 m²; that part is not played"),
                Arguments.of(collection(BOUNDARY, square("Tent", "camp", 0.001, 0.001, 0.002)),
                        "warning: no zone of the kind \"play\": the whole boundary will be played except no-go and staff zones"),
                Arguments.of(
                        collection(BOUNDARY, PLAY,
                                feature("Pin", "play", "{\"type\":\"Point\",\"coordinates\":[0,0]}")),
                        "warning: feature 3 (\"Pin\"): left out: a Point has no area, and zones are areas"),
                Arguments.of(collection(BOUNDARY, PLAY, feature("Void", "play", "null")),
                        "warning: feature 3 (\"Void\"): left out: it has no geometry, and zones are areas"),
                Arguments.of(collection(BOUNDARY, square("x".repeat(81), "play", 0.001, 0.001, 0.002)),
                        "warning: feature 2 (\"" + "x".repeat(80) + "\"): its name is cut to 80 characters"));
    }

    @ParameterizedTest
    @MethodSource("warnings")
    void of_warning(String content, String expected) throws IOException {
        assertThat(texts(validate(content))).containsExactly(expected);
    }

    @Test
    void of_soundPlan() throws IOException {
        Validation validation = validate(collection(BOUNDARY, PLAY, square("", "Music", 0.007, 0.007, 0.001)));
        assertThat(validation.findings()).isEmpty();
        List<PlanZone> zones = validation.plan().orElseThrow().zones();
        assertThat(zones).extracting(PlanZone::name).containsExactly("Lawn", "zone 3");
        assertThat(zones).extracting(PlanZone::kind).containsExactly(ZoneKind.ZONE_KIND_PLAY, ZoneKind.ZONE_KIND_STAGE);
        assertThat(zones).extracting(PlanZone::kindLabel).containsExactly("play", "Music");
    }

    @Test
    void of_severalProblemsAreAllTold() throws IOException {
        Validation validation = validate(collection(BOUNDARY, polygon("Open", "play", "[[0,0],[1,0],[1,1],[0,1]]"),
                square("Moon", "play", 0.5, 0.5, 0.001), polygon("Bow", "play", "[[0,0],[1,1],[1,0],[0,1],[0,0]]")));
        assertThat(validation.findings()).filteredOn(Finding::isProblem)
                .extracting(finding -> finding.feature() == null ? 0 : finding.feature().number())
                .containsExactly(2, 3, 4);
    }

    @Test
    void of_cutAtTheMeridian_isOnePolygonPast180() throws IOException {
        String parts = "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[179.995,0],[180,0],[180,0.01],[179.995,0.01],[179.995,0]]],"
                + "[[[-180,0],[-179.995,0],[-179.995,0.01],[-180,0.01],[-180,0]]]]}";
        Validation validation = validate(collection(feature("Isle", "boundary", parts), feature("Field", "play", parts),
                square("East", "stage", -179.998, 0.001, 0.002)));
        assertThat(validation.findings()).isEmpty();
        var plan = validation.plan().orElseThrow();
        assertThat(plan.boundary().getNumGeometries()).isEqualTo(1);
        assertThat(plan.boundary().getEnvelopeInternal().getMinX()).isEqualTo(179.995);
        assertThat(plan.boundary().getEnvelopeInternal().getMaxX()).isEqualTo(180.005);
        assertThat(plan.zones().getLast().area().getEnvelopeInternal().getMinX()).isEqualTo(180.002);
    }
}
