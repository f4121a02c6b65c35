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
import venuehunt.uploader.plan.FindingCode;
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
                        "problem: feature 2 (\"Again\") at 0.01, 0.01: a second boundary, after feature 1 (\"Field\"): the boundary is the feature whose "
                                + "kind, type or zone is \"boundary\"; leave one and give the others another kind"),
                Arguments.of(collection(square("Huge", "boundary", 0, 0, 0.19)),
                        "problem: feature 1 (\"Huge\") at 0.19, 0.19: the boundary is 21.2 km by 21.0 km, at most 20 km across are taken; is a point of "
                                + "it misplaced?"),
                Arguments.of(
                        collection(polygon("Slip", "boundary",
                                "[[0,0],[0.01,0],[0.01,0.01],[0.005,0.5],[0,0.01],[0,0]]")),
                        "problem: feature 1 (\"Slip\") at 0.005, 0.5: the boundary is 1.1 km by 55.3 km, at most 20 km across are "
                                + "taken; is a point of it misplaced?"),
                Arguments.of(collection(square("Ice", "boundary", 0, 85.001, 0.01)),
                        "problem: feature 1 (\"Ice\") at 0.005, 85.006: the middle of the boundary lies at latitude "
                                + "85.0060000, at most 85 north or south is taken"),
                Arguments.of(collection(square("Spot", "boundary", 0, 0, 0.000003)),
                        "problem: feature 1 (\"Spot\") at 0.0000015, 0.0000015: cannot be laid out in tiles of 1 m: Boundary of "
                                + "1 polygons holds no tile centre; expected an area of some metres; simplify the plan, or "
                                + "make it larger"),
                Arguments.of(collection(BOUNDARY, square("Spit", "play", 0.009, 0.001, 0.0056)),
                        "problem: feature 2 (\"Spit\") at 0.0146, 0.001: reaches 513 m past the extent of the boundary, at "
                                + "most 500 m are taken; is a point of it misplaced, or the boundary too small?"),
                Arguments.of(collection(BOUNDARY, polygon("Circle", "play",
                        Outlines.circle(0.005, 0.005, 0.002, 10_001) + ","
                                + Outlines.circle(0.005, 0.005, 0.001, 10_000))),
                        "problem: feature 2 (\"Circle\") at 0.0035, 0.0050003: has 20001 corners in all its outlines, at most "
                                + "20000 are taken; simplify it, or divide it into several"),
                Arguments.of(collection(BOUNDARY, square("Moon", "play", 0.5, 0.5, 0.001)),
                        "problem: feature 2 (\"Moon\") at 0.5, 0.5: lies wholly outside the boundary; move it, or draw the boundary around it"),
                Arguments.of(
                        collection(square("F", "boundary", 20, 60, 0.01),
                                square("Lawn", "play", 60.002, 20.002, 0.001)),
                        "problem: feature 2 (\"Lawn\") at 60.002, 20.002: its latitude and longitude look swapped: the longitude must come first"),
                Arguments.of(collection(BOUNDARY, square("Far", "play", 180.5, 0, 0.1), PLAY),
                        "problem: feature 2 (\"Far\"): its longitude or latitude is out of range, with the point 180.5, 0: -180 to 180 and -90 to 90 are "
                                + "expected, and a polygon across the 180th meridian must be cut there"),
                Arguments.of(collection(BOUNDARY, PLAY, square("Swap", "play", 2, 120, 0.1)),
                        "problem: feature 3 (\"Swap\"): its latitude and longitude look swapped, with the point 2, 120: the longitude must come first"),
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
                        "problem: feature 2 (\"None\"): its coordinates have nothing where a list of rings is expected"),
                Arguments.of(collection(polygon("Fence", "boundary", open), PLAY, BOUNDARY),
                        "problem: feature 1 (\"Fence\") at 0.001, 0.001: its ring is not closed: the last point must repeat the first"),
                Arguments.of(
                        collection(BOUNDARY, PLAY,
                                feature("Fence", "boundary",
                                        "{\"type\":\"LineString\",\"coordinates\":[[0,0],[1,0],[1,1]]}")),
                        "problem: feature 3 (\"Fence\"): is given as the boundary, but a LineString has no area; close it and save it as a polygon"),
                Arguments.of(
                        collection(square("F", "boundary", 20, 60, 0.01), square("A", "play", 60.002, 20.002, 0.001),
                                square("B", "stage", 60.004, 20.004, 0.001)),
                        "problem: feature 1 (\"F\") at 20.005, 60.005: its latitude and longitude look swapped, or else those of all "
                                + "zones: the longitude must come first"));
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
                        "warning: feature 3 (\"lawn\") at 0.0015, 0.0015: has the name of feature 2, \"Lawn\", but for capital letters; its id will be lawn-2"),
                Arguments.of(collection(BOUNDARY, square("Edge", "play", 0.009, 0.001, 0.002)),
                        "warning: feature 2 (\"Edge\") at 0.0105, 0.002: leaves the boundary by 24618 m²; that part is not played"),
                Arguments.of(collection(BOUNDARY, square("Tent", "camp", 0.001, 0.001, 0.002)),
                        "warning: no zone of the kind \"play\": the whole boundary will be played except no-go and staff zones"),
                Arguments.of(
                        collection(BOUNDARY, PLAY,
                                feature("Pin", "play", "{\"type\":\"Point\",\"coordinates\":[0,0]}")),
                        "warning: feature 3 (\"Pin\"): left out: a Point has no area, and zones are areas"),
                Arguments.of(collection(BOUNDARY, PLAY, feature("Void", "play", "null")),
                        "warning: feature 3 (\"Void\"): left out: it has no geometry, and zones are areas"),
                Arguments.of(collection(BOUNDARY, square("x".repeat(81), "play", 0.001, 0.001, 0.002)),
                        "warning: feature 2 (\"" + "x".repeat(80)
                                + "\") at 0.002, 0.002: its name is cut to 80 characters"),
                Arguments.of(collection(BOUNDARY, PLAY, square("", "stage", 0.007, 0.007, 0.001)),
                        "warning: feature 3 at 0.0075, 0.0075: has no name; players will read \"zone 3\""),
                Arguments.of(collection(BOUNDARY, PLAY, square("Lawn", "camp", 0.001, 0.001, 0.001)),
                        "warning: feature 3 (\"Lawn\") at 0.0015, 0.0015: has the name of feature 2; its id will be lawn-2"),
                Arguments.of(
                        collection(BOUNDARY, PLAY, square("7", "camp", 0.001, 0.001, 0.001),
                                square("№ 8.1", "camp", 0.002, 0.002, 0.001)),
                        "warning: feature 3 (\"7\") at 0.0015, 0.0015: has a number for its name, as have 1 more; if names are in "
                                + "another attribute, say --name-field"),
                Arguments.of(
                        collection(BOUNDARY, PLAY.replaceFirst("\\{", "{\"id\":5,"),
                                square("Tent", "camp", 0.001, 0.001, 0.001).replaceFirst("\\{", "{\"id\":\"5\",")),
                        "warning: feature 3 (id 5, \"Tent\") at 0.0015, 0.0015: has the id of feature 2; here its id will be 5-2"),
                Arguments.of(collection(BOUNDARY, PLAY, square("Thread", "camp", 0.001, 0.001, 0.000008)),
                        "warning: feature 3 (\"Thread\") at 0.001004, 0.001004: is a sliver of 0.8 m², 0.4 m wide on average: tiles are "
                                + "1 m wide, so little or nothing of it is played; delete it or draw it wider"),
                Arguments.of(
                        collection(BOUNDARY, PLAY,
                                polygon("Lawn once more", "Play",
                                        "[[0.006,0.006],[0.001,0.006],[0.001,0.001],[0.006,0.001],[0.006,0.006]]")),
                        "warning: feature 3 (\"Lawn once more\") at 0.0035, 0.0035: has the shape and kind of feature 2 (\"Lawn\"); "
                                + "delete one of them"),
                Arguments.of(
                        collection(BOUNDARY, PLAY, square("Pond", "water", 0.0055, 0.0055, 0.001),
                                square("Shed", "staff", 0.0055, 0.0055, 0.0005)),
                        "warning: feature 2 (\"Lawn\") at 0.00575, 0.00575: 3077 m² of it, 1 %, are closed by feature 3 (\"Pond\"), "
                                + "feature 4 (\"Shed\"): nobody plays there"),
                Arguments.of(collection(BOUNDARY, PLAY, square("Works", "no-go", 0.001, 0.001, 0.005)),
                        "warning: feature 2 (\"Lawn\") at 0.0035, 0.0035: all of it, 307727 m², is closed by feature 3 (\"Works\"): "
                                + "nobody plays there"));
    }

    /** Zones often share an edge, and a copy on another layer is no mistake. */
    @Test
    void of_neighboursAndOtherKinds() throws IOException {
        assertThat(texts(validate(collection(BOUNDARY, PLAY, square("Pond", "water", 0.006, 0.001, 0.001),
                square("Camp", "camp", 0.001, 0.001, 0.005))))).isEmpty();
    }

    /** None of these says anything against the file, and none of them harms another zone. */
    @Test
    void of_namesThatAreNone() throws IOException {
        Validation validation = validate(collection(BOUNDARY, PLAY, square("", "play", 0.001, 0.007, 0.001),
                square("   ", "play", 0.003, 0.007, 0.001), square("LAWN", "play", 0.005, 0.007, 0.001),
                square("42", "play", 0.007, 0.007, 0.001).replace("\"42\"", "42")));
        assertThat(validation.problemCount()).isZero();
        List<PlanZone> zones = validation.plan().orElseThrow().zones();
        assertThat(zones).extracting(PlanZone::name).containsExactly("Lawn", "zone 3", "zone 4", "LAWN", "42");
        assertThat(zones).extracting(PlanZone::zoneId).containsExactly("lawn", "zone-3", "zone-4", "lawn-2", "42");
    }

    @Test
    void of_placesAreDegreesWhateverTheFileHas() throws IOException {
        String open = "[[530034.0009,180380.9995],[530134,180381],[530134,180481]]";
        Path file = GeoJson.file(folder, collection(polygon("Open", "play", open)).replaceFirst("\\{",
                "{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:27700\"}},"));
        assertThat(texts(Validation.of(file, Declared.NOTHING)))
                .contains("problem: feature 1 (\"Open\") at -0.127724, 51.507407: its ring is not closed: the last "
                        + "point must repeat the first");
    }

    @ParameterizedTest
    @MethodSource("warnings")
    void of_warning(String content, String expected) throws IOException {
        assertThat(texts(validate(content))).containsExactly(expected);
    }

    @Test
    void of_soundPlan() throws IOException {
        Validation validation = validate(collection(BOUNDARY, PLAY, square("Tent", "Music", 0.007, 0.007, 0.001)));
        assertThat(validation.findings()).isEmpty();
        List<PlanZone> zones = validation.plan().orElseThrow().zones();
        assertThat(zones).extracting(PlanZone::name).containsExactly("Lawn", "Tent");
        assertThat(zones).extracting(PlanZone::kind).containsExactly(ZoneKind.ZONE_KIND_PLAY, ZoneKind.ZONE_KIND_STAGE);
        assertThat(zones).extracting(PlanZone::kindLabel).containsExactly("play", "Music");
    }

    /** Nothing else is looked at: it would take as long as to find out. */
    @Test
    void of_outlinesThatCrossTooOften() throws IOException {
        String comb = polygon("Comb", "play", Outlines.comb(0.005, 0.005, 0.002, 200, 0));
        assertThat(validate(collection(BOUNDARY, comb, polygon("Rake", "stage",
                Outlines.comb(0.005, 0.005, 0.002, 250, 90)))).problemCount()).isZero();
        Validation tangled = validate(collection(BOUNDARY, comb, polygon("Rake", "stage",
                Outlines.comb(0.005, 0.005, 0.002, 251, 90)), polygon("Open", "play", "[[0,0],[1,0],[1,1],[0,1]]")));

        assertThat(tangled.findings()).extracting(Finding::code).containsExactly(FindingCode.OUTLINES_TANGLED,
                FindingCode.RING_OPEN);
        assertThat(tangled.findings().getFirst().toString())
                .matches(
                        "problem: feature [23] \\(\"(Comb|Rake)\"\\) at 0\\.00\\d+, 0\\.00\\d+: its outline and that of "
                                + "feature [23] \\(\"(Comb|Rake)\"\\) cross or run beside each other too often: at most 200000 "
                                + "crossings of all outlines are taken; draw them with fewer corners, then look at the rest");
        assertThat(tangled.plan()).isEmpty();
        assertThat(tangled.loose()).hasSize(3);
    }

    @Test
    void of_outlineThatIsTooDense() throws IOException {
        Validation dense = validate(collection(BOUNDARY,
                polygon("Comb", "play", Outlines.comb(0.005, 0.005, 0.002, 9_000, 45))));
        assertThat(dense.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.OUTLINES_TANGLED);
            assertThat(finding.sentence()).startsWith("its outline runs beside itself too densely: ");
        });
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
