package venuehunt.uploader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import venuehunt.uploader.server.CanonicalArea;
import venuehunt.uploader.twins.GeoPackageTwin;
import venuehunt.v1.AssessMapRequest;
import venuehunt.v1.ClosedReason;
import venuehunt.v1.ClosedTreasure;
import venuehunt.v1.CreateHuntRequest;
import venuehunt.v1.DiffVersionsResponse;
import venuehunt.v1.GroundChange;
import venuehunt.v1.HuntAssessment;
import venuehunt.v1.HuntState;
import venuehunt.v1.LatLng;
import venuehunt.v1.MapAssessment;
import venuehunt.v1.MapHeader;
import venuehunt.v1.PruneVersionsRequest;
import venuehunt.v1.Publication;
import venuehunt.v1.Zone;
import venuehunt.v1.ZoneChange;
import venuehunt.v1.ZoneKind;

class MainTest {
    private static final String VENUES = "../../venue-data/venues/";
    private static final String BAY_PLAN = VENUES + "bay-stage/site-plan.geojson";
    private static final String BAY_HUNT = VENUES + "bay-stage/hunt.yaml";

    private static final String BOW = GeoJson.polygon("Bow", "play",
            "[[0.001,0.001],[0.002,0.002],[0.002,0.001],[0.001,0.002],[0.001,0.001]]");
    private static final String GOLDEN_PLAN = """
            {"file":"FILE","problems":1,"warnings":1,"findings":[
            {"severity":"problem","code":"SELF_INTERSECTION","feature":{"number":3,"id":"","name":"Bow"},
            "at":{"latDegrees":0.0015,"lngDegrees":0.0015},
            "sentence":"its outline crosses or touches itself here; redraw it so that it does not"},
            {"severity":"warning","code":"LEFT_OUT","feature":{"number":4,"id":"","name":"Gate"},"at":null,
            "sentence":"left out: a Point has no area, and zones are areas"}],
            "plan":{"name":"Field","squareMetres":1230907.2,
            "extent":{"westDegrees":0.0,"southDegrees":0.0,"eastDegrees":0.01,"northDegrees":0.01},"zones":[
            {"number":2,"zoneId":"7","name":"Lawn","kind":"play","kindLabel":"Hunt","squareMetres":12309.1}]}}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final FakeServers servers;
    @TempDir
    private Path folder = Path.of("");
    private Path token = Path.of("");

    MainTest() throws IOException {
        servers = new FakeServers();
    }

    @BeforeEach
    void writeToken() throws IOException {
        token = Files.writeString(folder.resolve("curator.token"), FakeServers.TOKEN + "\n");
    }

    @AfterEach
    void closeServers() {
        servers.close();
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private int publish(String... more) {
        return run(Stream.concat(
                Stream.of("publish", BAY_PLAN, "--venue", "bay-stage", "--store", servers.address(), "--token-file",
                        token.toString()),
                Arrays.stream(more)).toArray(String[]::new));
    }

    private int publishHunt(String... more) {
        return run(Stream.concat(
                Stream.of("hunt", "publish", BAY_HUNT, "--store", servers.address(), "--runtime", servers.address(),
                        "--token-file", token.toString()),
                Arrays.stream(more)).toArray(String[]::new));
    }

    @Test
    void validate_soundPlan() {
        assertThat(run("validate", VENUES + "harbour-festival/site-plan.geojson")).isZero();
        assertThat(out.toString()).contains("Lyhtysatama – Lykthamnen").contains("no-go")
                .contains("no problems, 1 warning");
    }

    @Test
    void inspect_showsWhatIsThere() throws IOException {
        Path file = GeoJson.file(folder, GeoJson.collection(GeoJson.BOUNDARY,
                GeoJson.square("Lawn", "play area", 0, 0, 0.001), GeoJson.square("Bar", "drinks", 0, 0, 0.001),
                GeoJson.feature("Gate", "", "{\"type\":\"Point\",\"coordinates\":[0,0]}")));
        assertThat(run("inspect", file.toString())).isZero();
        assertThat(out.toString()).contains("plan.geojson: GeoJSON, layers: 1").contains("1 Point, 3 Polygon")
                .contains("kind, name").contains("the file names no system")
                .contains("longitude 0.000000 to 0.010000, latitude 0.000000 to 0.010000")
                .contains("feature 1 (\"Field\"): the boundary")
                .contains("feature 2 (\"Lawn\"): a zone of the kind play (\"play area\")")
                .contains("feature 3 (\"Bar\"): a zone of the kind other (\"drinks\")")
                .contains("feature 4 (\"Gate\"): left out: a Point has no area");
    }

    @Test
    void inspect_layersAndWhatIsWrongWithThem() throws IOException {
        Path file = GeoPackageTwin.create(folder.resolve("plan.gpkg"));
        GeoPackageTwin.addLayer(file, "stages", List.of());
        GeoPackageTwin.addLayer(file, "fence", List.of());
        assertThat(run("inspect", file.toString())).isZero();
        assertThat(out.toString()).contains("GeoPackage, layers: 2").contains("layer \"stages\"")
                .contains("layer \"fence\"").contains("problem: it has no features").contains("nothing on Earth");
        assertThat(run("inspect", file.toString(), "--layer", "none")).isOne();
        assertThat(out.toString()).contains("it has no layer \"none\" but \"stages\", \"fence\"");
    }

    @Test
    void validate_problemsAreOne() throws IOException {
        Path file = GeoJson.file(folder, "{hello");
        assertThat(run("validate", file.toString())).isOne();
        assertThat(out.toString()).contains("plan.geojson: problem: line 1").contains("1 problem, no warnings")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "validate", "hunt", "validate a b", "publish plan.geojson",
            "publish p --venue x --store nowhere",
            "publish p --venue Not_Good --token-file none", "hunt lint", "hunt publish", "hunt correct",
            "versions --token-file none", "diff 1 --venue my-field", "export 1 --venue my-field",
            "export 1 --venue my-field -o plan.dwg",
            "diff one two --venue my-field", "rollback", "rollback my-field",
            "rollback Not_Good --reason because",
            "hunt correct revoke my-hunt no-uuid --reason because",
            "validate plan.geojson -o mended.geojson", "validate plan.geojson --mapping none.yaml",
            "preview plan.geojson",
            "preview plan.geojson -o map.pdf",
            "hunt correct compensate my-hunt ben 50"})
    void misuse_isTwo(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).startsWith("map: ").contains("--help").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "inspect --help", "validate --help", "preview --help", "publish --help",
            "versions --help",
            "diff --help", "rollback --help", "export --help",
            "hunt --help", "hunt lint --help", "hunt publish --help",
            "hunt correct --help",
            "hunt correct revoke --help", "hunt correct list --help"})
    void help_hasExamplesAndExitCodes(String line) {
        assertThat(run(line.split(" "))).isZero();
        assertThat(out.toString()).containsPattern("Examples?:").contains("Exit codes:").contains("  map ");
    }

    @Test
    void validate_mapping() throws IOException {
        Path file = GeoJson.file(folder,
                GeoJson.collection(GeoJson.BOUNDARY, GeoJson.square("Lawn", "Wiese", 0, 0, 0.001)));
        Path mapping = Files.writeString(folder.resolve("words.yaml"), "kinds:\n  wiese: play\n");
        assertThat(run("validate", file.toString(), "--mapping", mapping.toString())).isZero();
        assertThat(out.toString()).contains("  play        1 ").contains("no problems, no warnings");

        Files.writeString(mapping, "kinds:\n  wiese: pitch\n");
        assertThat(run("validate", file.toString(), "--mapping", mapping.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("map: " + mapping + ": line 2: \"wiese\" means \"pitch\", expected one of");
    }

    @Test
    void validate_repairWritesTheMendedPlan() throws IOException {
        Path file = GeoJson.file(folder, GeoJson.collection(GeoJson.BOUNDARY, BOW));
        Path mended = folder.resolve("mended.geojson");
        assertThat(run("validate", file.toString(), "--repair")).isZero();
        assertThat(out.toString()).contains("plan.geojson: mended: feature 2 (\"Bow\")")
                .contains("0 m² before, 6155 m² in 2 parts now").contains("no problems, no warnings")
                .contains("say -o FILE to have the mended plan");
        assertThat(run("validate", file.toString(), "--repair", "-o", mended.toString())).isZero();
        assertThat(out.toString()).endsWith("Written: " + mended + ", the boundary and 1 zones.\n");
        assertThat(run("validate", mended.toString())).isZero();

        assertThat(run("validate", file.toString(), "--repair", "-o", mended.toString())).isOne();
        assertThat(err.toString()).isEqualTo("map: " + mended + " is there already; give another name\n");
    }

    @ParameterizedTest
    @CsvSource({"geojson, GeoJSON", "kml, KML", "KMZ, KMZ", "gpkg, GeoPackage"})
    void validate_repairWritesWhatTheEndingSays(String ending, String format) throws IOException {
        Path file = GeoJson.file(folder, GeoJson.collection(GeoJson.BOUNDARY, BOW));
        Path mended = folder.resolve("mended." + ending);
        assertThat(run("validate", file.toString(), "--repair", "-o", mended.toString())).isZero();
        assertThat(run("inspect", mended.toString())).isZero();
        assertThat(out.toString()).contains("mended." + ending + ": " + format + ", layers: 1");
        assertThat(run("validate", mended.toString())).isZero();
    }

    @Test
    void validate_repairIntoAFormatThatIsNotWritten() throws IOException {
        Path file = GeoJson.file(folder, GeoJson.collection(GeoJson.BOUNDARY, BOW));
        Path mended = folder.resolve("mended.shp");
        assertThat(run("validate", file.toString(), "--repair", "-o", mended.toString())).isEqualTo(2);
        assertThat(out.toString()).as("before the work").isEmpty();
        assertThat(err.toString()).startsWith("map: -o " + mended
                + ": which format? end it in one of .geojson, .kml, .kmz, .gpkg\n");
        assertThat(mended).doesNotExist();
    }

    @Test
    void validate_repairOfWhatCannotBeMended() throws IOException {
        Path file = GeoJson.file(folder, GeoJson.collection(GeoJson.BOUNDARY, BOW, GeoJson.polygon("Spike", "play",
                "[[0.001,0.001],[0.002,0.001],[0.001,0.001],[0.001,0.001]]")));
        Path mended = folder.resolve("mended.geojson");
        assertThat(run("validate", file.toString(), "--repair", "-o", mended.toString())).isOne();
        assertThat(out.toString()).contains("not mended: feature 3 (\"Spike\")")
                .endsWith("the boundary and 1 zones; without 1 that could not be mended.\n");
        assertThat(run("validate", GeoJson.file(folder, GeoJson.collection(BOW)).toString(), "--repair", "-o",
                folder.resolve("none.geojson").toString())).isOne();
        assertThat(folder.resolve("none.geojson")).doesNotExist();
        assertThat(err.toString()).contains("Nothing was written: without one sound boundary there is no plan.");
    }

    @Test
    void validate_json() throws IOException {
        Path file = GeoJson.file(folder, GeoJson.collection(GeoJson.BOUNDARY,
                GeoJson.square("Lawn", "Hunt", 0.001, 0.001, 0.001).replaceFirst("\\{", "{\"id\":7,"), BOW,
                GeoJson.feature("Gate", "", "{\"type\":\"Point\",\"coordinates\":[0,0]}")));
        assertThat(run("validate", file.toString(), "--json")).isOne();
        assertThat(out.toString()).isEqualTo(GOLDEN_PLAN.replace("FILE", file.toString()).replace("\n", "") + "\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void validate_jsonOfARepair() throws IOException {
        Path file = GeoJson.file(folder, GeoJson.collection(GeoJson.BOUNDARY, BOW));
        assertThat(run("validate", file.toString(), "--repair", "--json")).isZero();
        assertThat(out.toString()).contains("\"problems\":0,\"warnings\":0,\"findings\":[],").endsWith(
                """
                        "repairs":[{"mended":true,"squareMetresBefore":0.0,"squareMetresAfter":6154.5,"parts":2,\
                        "fault":{"severity":"problem","code":"SELF_INTERSECTION","feature":{"number":2,"id":"","name":"Bow"},\
                        "at":{"latDegrees":0.0015,"lngDegrees":0.0015},\
                        "sentence":"its outline crosses or touches itself here; redraw it so that it does not"}}],"written":null}
                        """);
    }

    @Test
    void inspect_json() throws IOException {
        Path file = GeoJson.file(folder,
                GeoJson.collection(GeoJson.BOUNDARY, GeoJson.square("Bar", "drinks", 0, 0, 0.001)));
        assertThat(run("inspect", file.toString(), "--json")).isZero();
        assertThat(out.toString()).isEqualTo("{\"file\":\"" + file + "\",\"format\":\"GeoJSON\"," + """
                "layers":[{"name":"","crs":"","shapes":{"Polygon":2},"attributes":["kind","name"],\
                "extent":{"westDegrees":0.0,"southDegrees":0.0,"eastDegrees":0.01,"northDegrees":0.01},\
                "features":[{"number":1,"id":"","name":"Field","kind":"boundary","kindLabel":"boundary"},\
                {"number":2,"id":"","name":"Bar","kind":"other","kindLabel":"drinks"}],"findings":[]}]}
                """);
        assertThat(run("inspect", folder.resolve("none").toString(), "--json")).isOne();
        assertThat(out.toString()).contains("\"refused\":{\"severity\":\"problem\",\"code\":\"FILE_REFUSED\"");
    }

    @Test
    void inspect_acrossTheMeridianTheShortWay() {
        assertThat(run("inspect", VENUES + "island-field/site-plan.geojson")).isZero();
        assertThat(out.toString()).contains("  extent       longitude 179.995245 to -179.995443 across the 180th "
                + "meridian, latitude -25.003430 to -24.996389\n");
        assertThat(run("inspect", VENUES + "island-field/site-plan.geojson", "--json")).isZero();
        assertThat(out.toString()).contains("\"extent\":{\"westDegrees\":179.9952452,\"southDegrees\":-25.0034304,"
                + "\"eastDegrees\":-179.9954433,\"northDegrees\":-24.996389}");
    }

    @Test
    void names_ofFilesAreHarmless() throws IOException {
        String evil = Files.writeString(folder.resolve("\u001b[2Jplan.geojson"),
                GeoJson.collection(GeoJson.BOUNDARY, BOW)).toString();
        assertThat(run("validate", evil)).isOne();
        assertThat(run("validate", evil, "--repair", "-o", folder.resolve("\u001b.kml").toString())).isZero();
        assertThat(run("inspect", evil)).isZero();
        assertThat(run("inspect", folder.resolve("\u001bnone").toString())).isOne();
        assertThat(run("preview", evil, "-o", folder.resolve("\u001b.html").toString())).isOne();
        assertThat(run("preview", evil, "-o", folder.resolve("\u001b.html").toString())).isOne();
        assertThat(run("publish", evil, "--venue", "lawn", "--token-file", token.toString())).isOne();
        assertThat(run("validate", evil, "--mapping", evil)).isEqualTo(2);
        assertThat(run("validate", evil, "--repair", "-o", evil + "\u001b")).isEqualTo(2);
        assertThat(out.toString()).contains("/ [2Jplan.geojson: ").contains("Written: ").contains("Drawn: ")
                .doesNotContain("\u001b");
        assertThat(err.toString()).contains("/ .html is there already").doesNotContain("\u001b");
    }

    private int runInto(Error thrown, String... args) {
        Writer exhausted = new Writer() {
            @Override
            public void write(char[] letters, int from, int length) {
                throw thrown;
            }

            @Override
            public void flush() {
                // Nothing is kept.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        return Main.run(new PrintWriter(exhausted, true), new PrintWriter(err, true), args);
    }

    @Test
    void exhausted_isASentence() {
        correct("compensate", "my-hunt", "ben", "50", "--reason", "the box was locked");
        String[] list = {"hunt", "correct", "list", "my-hunt", "--runtime", servers.address(), "--token-file",
                token.toString()};
        for (String[] command : List.of(new String[]{"inspect", BAY_PLAN}, list)) {
            err.getBuffer().setLength(0);
            assertThat(runInto(new OutOfMemoryError("Java heap space"), command)).isOne();
            assertThat(err.toString()).matches("map: this takes more than the \\d+ MB of memory that the program "
                    + "has; a smaller file, map or hunt may do\n");
            err.getBuffer().setLength(0);
            assertThat(runInto(new StackOverflowError(), command)).isOne();
            assertThat(err.toString())
                    .isEqualTo("map: this is nested deeper than the program can follow; a simpler file may do\n");
        }
    }

    /** By itself it is a sound plan: of another place on Earth. */
    @Test
    void publish_wholePlanSwapped() throws IOException {
        Path plan = Path.of(VENUES, "harbour-festival", "site-plan.geojson");
        Path turned = GeoJson.file(folder,
                Files.readString(plan).replaceAll("\\[(-?[\\d.]+),(-?[\\d.]+)]", "[$2,$1]"));
        assertThat(run("validate", turned.toString())).isZero();
        assertThat(store("publish", turned.toString(), "--venue", "other-harbour")).as("no place is known").isZero();
        assertThat(store("publish", plan.toString(), "--venue", "other-harbour", "--confirm")).isOne();
        assertThat(out.toString()).endsWith("Not live: its latitude and longitude look swapped: it lies at latitude "
                + "60.0008, longitude 26.2001, and with the two exchanged it would lie where the venue is; the longitude "
                + "must come first.\n");
        assertThat(servers.publications).hasSize(1);
    }

    @Test
    void publish_bringsTheMapLive() {
        assertThat(publish()).isZero();
        MapHeader header = servers.versions.getFirst().getFirst().getHeader();
        assertThat(header.getVenueId()).isEqualTo("bay-stage");
        assertThat(header.getVenueName()).isEqualTo("Coral Bay Stage");
        assertThat(header.getSource()).isEqualTo("site-plan.geojson");
        assertThat(header.getZoneCount()).isEqualTo(11);
        assertThat(servers.versions.getFirst()).hasSize(12);
        assertThat(out.toString()).contains("Stored as version 1.")
                .contains("Live: bay-stage version 1 with 11 zones (before: none).");
    }

    @Test
    void publish_againIsNoNewVersion() {
        assertThat(publish()).isZero();
        assertThat(publish()).isZero();
        assertThat(servers.versions).hasSize(1);
        assertThat(servers.publications).hasSize(1);
        assertThat(out.toString()).contains("The store has this map already: version 1.")
                .contains("Version 1 of bay-stage is live already.");
    }

    @Test
    void publish_ownNameAndAnchorAcrossTheMeridian() {
        assertThat(run("publish", VENUES + "island-field/site-plan.geojson", "--venue", "isle", "--name", "The Isle",
                "--store",
                servers.address(), "--token-file", token.toString())).isZero();
        MapHeader header = servers.versions.getFirst().getFirst().getHeader();
        assertThat(header.getVenueName()).isEqualTo("The Isle");
        assertThat(header.getAnchor().getLngDegrees()).isBetween(179.99, 180.0);
        assertThat(header.getBoundary().getPolygonsCount()).isOne();
        assertThat(header.getBoundary().getPolygons(0).getShell().getLngDegreesList()).anyMatch(lng -> lng > 180)
                .allMatch(lng -> lng > 179 && lng < 181);
    }

    @Test
    void publish_goesOnWhereItBroke() {
        servers.restartAfter(3);

        assertThat(publish()).isZero();
        assertThat(err.toString()).contains("map: the geometry store at " + servers.address())
                .contains("; trying again in 1 s, 2 of 5")
                .contains("map: the store has 3 of the 12 parts of this map already: only the others are sent");
        assertThat(servers.wholeParts()).isEqualTo(12);
    }

    @Test
    void publish_faultyFileIsNotSent() throws IOException {
        Path file = GeoJson.file(folder, GeoJson.collection(GeoJson.square("Lawn", "play", 0, 0, 0.01)));
        assertThat(run("publish", file.toString(), "--venue", "lawn", "--store", servers.address(), "--token-file",
                token.toString())).isOne();
        assertThat(servers.versions).isEmpty();
        assertThat(out.toString()).contains("no sound boundary").contains("Nothing was sent.");
    }

    @Test
    void publish_refusalNamesEveryFault() {
        servers.refuseMaps();
        assertThat(publish()).isOne();
        assertThat(err.toString()).contains("the geometry store at " + servers.address() + " refused (INVALID_FIELD)")
                .contains("map: zone[0].area: crosses itself").contains("map: zone[1].area: lies outside")
                .doesNotContain("Exception");
    }

    @Test
    void publish_wrongToken() throws IOException {
        Files.writeString(token, "somebody-else");
        assertThat(publish()).isOne();
        assertThat(err.toString()).contains("does not accept the token").contains("--token-file")
                .doesNotContain("somebody-else");
    }

    @Test
    void publish_noServer() {
        servers.close();
        assertThat(publish()).isOne();
        assertThat(err.toString()).contains("the geometry store at " + servers.address() + " does not answer")
                .doesNotContain("Exception");
    }

    private int store(String... command) {
        return run(Stream.concat(Arrays.stream(command),
                Stream.of("--store", servers.address(), "--token-file", token.toString())).toArray(String[]::new));
    }

    /** Who got no answer asks again, and so does who saw the fault too. */
    @Test
    void rollback_givenOnceMoreChangesNothing() {
        publish();
        publish("--name", "Another Stage", "--reason", "a new name");

        assertThat(store("rollback", "bay-stage", "--reason", "the old one was better")).isZero();
        assertThat(out.toString()).endsWith("Live: bay-stage version 1 with 11 zones (before: version 2).\n");
        assertThat(store("rollback", "bay-stage", "--reason", "I say so too")).isOne();
        assertThat(err.toString()).contains("map: version 1 of bay-stage is live: carla has gone back to it already, "
                + "from version 2: the old one was better").contains("--to N");
        assertThat(servers.publications).extracting(Publication::getReason).containsExactly("the old one was better",
                "a new name", "");
        assertThat(store("rollback", "bay-stage", "--to", "2", "--reason", "no, it was right")).isZero();
        assertThat(out.toString()).endsWith("Live: bay-stage version 2 with 11 zones (before: version 1).\n");
    }

    @Test
    void rollback_toWhatWasNeverLive() {
        publish();
        publish("--name", "Another Stage", "--dry-run");

        assertThat(store("rollback", "bay-stage", "--to", "2", "--reason", "it is there")).isOne();
        assertThat(err.toString()).contains("map: version 2 of bay-stage was never live");
        assertThat(servers.publications).hasSize(1);
    }

    @Test
    void publish_showsWhatChanges() {
        publish();
        servers.difference = DiffVersionsResponse.newBuilder()
                .setBoundary(ground(1_000_000, 1_000_000, 0)).setChangedShare(0.12)
                .addZones(ZoneChange.newBuilder().setBefore(zone("shed", "Shed", ZoneKind.ZONE_KIND_STAFF))
                        .setGround(ground(50, 0, 50)))
                .addZones(ZoneChange.newBuilder().setBefore(zone("lawn", "Lawn", ZoneKind.ZONE_KIND_PLAY))
                        .setAfter(zone("lawn", "Lawn", ZoneKind.ZONE_KIND_NO_GO)).setGround(ground(900, 1_200, 300)))
                .addZones(ZoneChange.newBuilder().setAfter(zone("bar", "Bar\u202e", ZoneKind.ZONE_KIND_OTHER))
                        .setGround(ground(0, 20, 0)))
                .addZones(ZoneChange.newBuilder()
                        .setBefore(zone("gate", "Gate", ZoneKind.ZONE_KIND_OTHER).toBuilder().setKindLabel("entry"))
                        .setAfter(zone("gate", "Gate", ZoneKind.ZONE_KIND_OTHER).toBuilder().setKindLabel("exit"))
                        .setGround(ground(30, 30, 0)))
                .setZonesLeftOut(3).build();

        assertThat(publish("--name", "Another Stage")).isZero();
        assertThat(out.toString()).contains(
                """
                        Stored as version 2.
                        From version 1 to version 2:
                          boundary  1000000 m²
                          removed   "Shed" (staff, shed): 50 m²
                          changed   "Lawn" (no-go, lawn): was "Lawn" (play, lawn), 900 m² before, 1200 m² now; 300 m² of the ground before is gone
                          added     "Bar" (other, bar): 20 m²
                          changed   "Gate" (other, gate) called "exit": was "Gate" (other, gate) called "entry", 30 m²
                          and 3 zones more
                          12 % of the map changes
                        No runtime was asked what that does to its hunts; --runtime HOST:PORT asks one.
                        Live: bay-stage version 2 with 11 zones (before: version 1).
                        """);
    }

    @Test
    void publish_aLargeChangeIsConfirmedFirst() {
        publish();
        servers.difference = DiffVersionsResponse.newBuilder().setChangedShare(0.3).setLarge(true).build();

        assertThat(publish("--name", "Another Stage")).isOne();
        assertThat(out.toString()).endsWith(
                "Not live: 30 % of version 1 would change. Say --confirm if that is meant.\n");
        assertThat(servers.publications).hasSize(1);

        assertThat(publish("--name", "Another Stage", "--confirm")).isZero();
        assertThat(servers.publications).hasSize(2);
        assertThat(store("rollback", "bay-stage", "--reason", "wrong")).as("needs no word").isZero();
    }

    @Test
    void publish_whereASecondPersonIsDemanded() {
        publish();
        servers.approvalRequired = true;
        servers.difference = DiffVersionsResponse.newBuilder().setChangedShare(0.3).setLarge(true).build();

        assertThat(publish("--name", "Another Stage")).isOne();
        assertThat(out.toString()).contains("30 % of the map changes")
                .endsWith("Not live yet: version 2 is stored, and "
                        + "bay-stage demands a second person, who says: map approve bay-stage 2\n");
        assertThat(servers.publications).hasSize(1);
    }

    @Test
    void approve_showsWhatChangesAndIsLive() {
        publish();
        publish("--name", "Another Stage", "--dry-run");
        servers.difference = DiffVersionsResponse.newBuilder().setChangedShare(0.3).setLarge(true).build();
        out.getBuffer().setLength(0);

        assertThat(store("approve", "bay-stage", "2")).isOne();
        assertThat(out.toString()).startsWith("""
                Version 2 was uploaded by anna, from site-plan.geojson.
                From version 1 to version 2:
                """).endsWith("Say --confirm if that is meant.\n");
        assertThat(out.toString()).contains("No runtime was asked what that does to its hunts");
        servers.assessment = MapAssessment.newBuilder().addHunts(HuntAssessment.newBuilder().setHuntId("buoys")
                .setState(HuntState.HUNT_STATE_OPEN).setClosedCount(4).setPlayerCount(230)).build();
        assertThat(store("approve", "bay-stage", "2", "--confirm", "--reason", "walked it", "--runtime",
                servers.address())).isZero();
        assertThat(out.toString()).contains("buoys (open): 4 treasures would be hidden")
                .endsWith("Live: bay-stage version 2 with 11 zones (before: version 1).\n");
        assertThat(servers.publications).extracting(Publication::getReason).containsExactly("walked it", "");
        assertThat(store("approve", "bay-stage", "2")).isZero();
        assertThat(out.toString()).endsWith("Version 2 of bay-stage is live already.\n");
        assertThat(store("approve", "bay-stage", "3")).isOne();
        assertThat(err.toString()).contains("map: bay-stage has no version 3");
    }

    @Test
    void approval_requireAndWaive() {
        publish();

        assertThat(store("approval", "require", "bay-stage", "--reason", "the safety meeting")).isZero();
        assertThat(servers.approvalRequired).isTrue();
        assertThat(store("versions", "--venue", "bay-stage")).isZero();
        assertThat(out.toString()).endsWith("A version goes live by a second person only: map approve.\n");
        assertThat(store("approval", "waive", "bay-stage", "--reason", "over")).isZero();
        assertThat(out.toString()).endsWith(
                "Still required: anna has asked to waive it. A second person gives the same command within 24 hours.\n");
        servers.approvalRequired = false;
        assertThat(store("approval", "waive", "bay-stage", "--reason", "over")).isZero();
        assertThat(out.toString()).endsWith("Maps of bay-stage go live by one person.\n");
        assertThat(store("approval", "require", "Bay Stage", "--reason", "typed wrongly")).isEqualTo(2);
    }

    @Test
    void prune_saysWhatIsGone() {
        publish();
        publish("--name", "Another Stage");

        assertThat(store("prune", "bay-stage", "--keep", "1", "--dry-run", "--reason", "last year's")).isZero();
        assertThat(out.toString()).endsWith("""
                Would remove version 1, uploaded 2023-11-14 22:13:20Z by anna, from site-plan.geojson
                Would remove in all: versions 1, shapes no other version uses 4.
                Versions that could go, too, but were too many for once: 3. Give the command again.
                """);
        assertThat(store("prune", "bay-stage", "--keep", "2", "--days", "7", "--reason", "last year's")).isZero();
        assertThat(out.toString()).endsWith("Nothing to remove: every version of bay-stage is kept.\n");
        assertThat(servers.prunes).containsExactly(
                PruneVersionsRequest.newBuilder().setVenueId("bay-stage").setKeep(1).setKeepDays(30).setDryRun(true)
                        .setReason("last year's").build(),
                PruneVersionsRequest.newBuilder().setVenueId("bay-stage").setKeep(2).setKeepDays(7)
                        .setReason("last year's").build());
    }

    @Test
    void locate_southAndNorth() {
        publish();

        assertThat(store("locate", "--lat", "-33.86", "--lng", "151.2")).isZero();
        assertThat(out.toString()).endsWith("bay-stage  version 1, \nand 2 venues more\n");
        assertThat(store("locate", "--lat", "33.86", "--lng", "-151.2")).isZero();
        assertThat(out.toString()).endsWith("No live venue is there.\n");
    }

    @Test
    void publish_dryRunStopsBeforeItIsLive() {
        publish();

        assertThat(publish("--name", "Another Stage", "--dry-run")).isZero();
        assertThat(out.toString()).contains("From version 1 to version 2:").endsWith(
                "Not live, as --dry-run says: version 2 is stored, and nobody plays on it.\n");
        assertThat(servers.publications).hasSize(1);
    }

    @Test
    void diff_ofTwoVersions() {
        assertThat(store("diff", "3", "4", "--venue", "bay-stage")).isZero();
        assertThat(out.toString()).startsWith("From version 3 to version 4:").contains("no zone differs")
                .endsWith("  0 % of the map changes\n");
    }

    @ParameterizedTest
    @CsvSource({"bay-stage, geojson", "desert-city, gpkg", "harbour-festival, kml", "river-camp, KMZ"})
    void export_publishedAgainIsTheSameVersion(String venue, String ending) {
        Path plan = Path.of(VENUES, venue, "site-plan.geojson");
        Path export = folder.resolve("export." + ending);
        store("publish", plan.toString(), "--venue", venue, "--name", "Another Name");

        assertThat(store("export", "1", "--venue", venue, "-o", export.toString())).isZero();
        assertThat(store("publish", export.toString(), "--venue", venue)).isZero();
        assertThat(out.toString()).contains("Written: " + export + ", the boundary and ")
                .contains("The store has this map already: version 1.");
        assertThat(servers.versions).hasSize(1);
    }

    @Test
    void export_acrossTheMeridianIsTheSameGround() {
        Path export = folder.resolve("site-plan.geojson");
        store("publish", VENUES + "island-field/site-plan.geojson", "--venue", "isle");
        MapHeader before = servers.versions.getFirst().getFirst().getHeader();

        assertThat(store("export", "--venue", "isle", "-o", export.toString())).isZero();
        assertThat(store("publish", export.toString(), "--venue", "isle")).isZero();

        assertThat(servers.versions).hasSize(2);
        MapHeader after = servers.versions.getLast().getFirst().getHeader();
        Geometry lost = CanonicalArea.decode(before.getBoundary()).symDifference(
                CanonicalArea.decode(after.getBoundary()));
        assertThat(lost.getArea()).isLessThan(1e-12);
        assertThat(after.getAnchor()).isEqualTo(before.getAnchor());
    }

    @Test
    void export_leavesWhatIsThere() throws IOException {
        publish();
        Path file = Files.writeString(folder.resolve("mine.geojson"), "mine");

        assertThat(store("export", "1", "--venue", "bay-stage", "-o", file.toString())).isOne();
        assertThat(err.toString()).contains("mine.geojson is there already");
        assertThat(file).hasContent("mine");

        assertThat(store("export", "--venue", "bay-stage", "-o", folder.resolve("nowhere/a.kml").toString())).isOne();
        assertThat(err.toString()).endsWith("nowhere/a.kml is not there\n");
    }

    private static GroundChange ground(double before, double after, double gone) {
        return GroundChange.newBuilder().setSquareMetresBefore(before).setSquareMetresAfter(after)
                .setSquareMetresGone(gone).build();
    }

    private static Zone zone(String id, String name, ZoneKind kind) {
        return Zone.newBuilder().setZoneId(id).setName(name).setKind(kind).build();
    }

    @Test
    void rollback_toAVersion() {
        publish();
        publish("--name", "Another Stage");
        publish("--name", "A Third Stage");

        assertThat(store("rollback", "bay-stage", "--to", "1", "--reason", "as on Friday")).isZero();
        assertThat(out.toString()).endsWith("Live: bay-stage version 1 with 11 zones (before: version 3).\n");
        assertThat(store("rollback", "bay-stage", "--to", "1", "--reason", "again")).isOne();
        assertThat(err.toString()).contains("map: version 1 of bay-stage is live already");
    }

    @Test
    void rollback_whereNothingWasBefore() {
        publish();

        assertThat(store("rollback", "bay-stage", "--reason", "wrong")).isOne();
        assertThat(err.toString()).contains("map: no other version of bay-stage was live before").contains("--to N");
    }

    @Test
    void versions_showWhatIsLiveAndWhy() {
        publish();
        publish("--name", "Another Stage", "--reason", "a new name");
        store("rollback", "bay-stage", "--reason", "it was wrong");
        out.getBuffer().setLength(0);

        assertThat(store("versions", "--venue", "bay-stage")).isZero();
        assertThat(out.toString().lines()).containsExactly("version       zones  uploaded              by, from",
                "      2          11  2023-11-14 22:13:20Z  anna, site-plan.geojson",
                "      1  live    11  2023-11-14 22:13:20Z  anna, site-plan.geojson", "", "Went live:",
                "  2027-01-15 08:00:00Z  version 1 (before: version 2), by carla: it was wrong",
                "  2027-01-15 08:00:00Z  version 2 (before: version 1), by carla: a new name",
                "  2027-01-15 08:00:00Z  version 1 (before: none), by carla");
    }

    @Test
    void versions_ofWhichNotAllAreListed() {
        publish();
        servers.versionsLeftOut = 7;

        assertThat(store("versions", "--venue", "bay-stage")).isZero();
        assertThat(out.toString()).contains("site-plan.geojson\nand 7 older versions more\n\nWent live:");
        assertThat(store("approve", "bay-stage", "99")).isOne();
        assertThat(err.toString()).contains("map: bay-stage has no version 99 among its newest; see map versions");
    }

    @Test
    void huntPublish_placesInChunksAndOpens() {
        publish();
        assertThat(publishHunt("--treasures", "2500", "--open")).isZero();
        assertThat(servers.treasures).hasSize(2500);
        assertThat(servers.chunks).containsExactly(1000, 1000, 500);
        assertThat(servers.hunts.keySet()).containsExactly("bay-stage-shells");
        assertThat(servers.opened).containsExactly("bay-stage-shells");
        assertThat(out.toString()).contains("Placed 2500 treasures at bay-stage version 1, seed 1.")
                .contains("Open: hunt bay-stage-shells.");
    }

    @Test
    void huntPublish_againChangesNothing() {
        publish();
        assertThat(publishHunt()).isZero();
        var before = Map.copyOf(servers.treasures);
        assertThat(publishHunt()).isZero();
        assertThat(servers.treasures).isEqualTo(before);
        assertThat(servers.opened).isEmpty();
    }

    @Test
    void huntPublish_anywhereIsCalledAsItsVenue() {
        publish();
        assertThat(run("hunt", "publish", "../../venue-data/hunts/anywhere.yaml", "--venue", "bay-stage", "--treasures",
                "10", "--seed", "5",
                "--store", servers.address(), "--runtime", servers.address(), "--token-file", token.toString()))
                .isZero();
        assertThat(servers.hunts.keySet()).containsExactly("bay-stage");
        assertThat(servers.treasures).hasSize(10);
    }

    @Test
    void huntPublish_noLiveMap() {
        assertThat(publishHunt()).isOne();
        assertThat(err.toString()).contains("refused (VENUE_NOT_FOUND): no venue \"bay-stage\"");
        assertThat(servers.hunts).isEmpty();
    }

    @Test
    void huntPublish_tooFewTreasures() {
        publish();
        assertThat(publishHunt("--treasures", "2")).isOne();
        assertThat(err.toString()).contains("--treasures: 2 treasures, expected 4 (one for each group)");
    }

    @Test
    void huntPublish_otherHuntUnderTheId() {
        publish();
        servers.hunts.put("bay-stage-shells", CreateHuntRequest.getDefaultInstance());
        assertThat(publishHunt()).isOne();
        assertThat(err.toString()).contains("HUNT_EXISTS");
        assertThat(servers.treasures).isEmpty();
    }

    @Test
    void publish_showsWhatItDoesToTheHunts() {
        assertThat(publish("--runtime", servers.address())).isZero();
        assertThat(servers.assessed).as("nothing is played on a first version").isEmpty();
        servers.assessment = MapAssessment.newBuilder().setHuntsLeftOut(1).addHunts(HuntAssessment.newBuilder()
                .setHuntId("buoys").setState(HuntState.HUNT_STATE_OPEN).setClosedCount(4).setOpenedCount(2)
                .setPlayerCount(230).setAffectedPlayerCount(5)
                .addClosedTreasures(closed("a", ClosedReason.CLOSED_REASON_OUTSIDE_BOUNDARY))
                .addClosedTreasures(closed("b", ClosedReason.CLOSED_REASON_CLOSED_ZONE).setZoneId("works")
                        .setZoneName("Quay works"))
                .addClosedTreasures(closed("c", ClosedReason.CLOSED_REASON_NO_PLAY_ZONE))).build();

        assertThat(publish("--name", "Second", "--runtime", servers.address())).isZero();

        assertThat(servers.assessed).containsExactly(
                AssessMapRequest.newBuilder().setVenueId("bay-stage").setVersion(2).build());
        assertThat(out.toString()).contains("Hunts, if version 2 went live (played on now: version 1):")
                .contains("buoys (open): 4 treasures would be hidden, 2 shown again; 5 of 230 players stand where it")
                .contains("    a at 25.5000000, 60.2500000: outside the boundary")
                .contains("    b at 25.5000000, 60.2500000: in \"Quay works\" (works), where nobody may play")
                .contains("    c at 25.5000000, 60.2500000: in no play zone").contains("    and 1 more")
                .contains("  and 1 hunts more").contains("Live: bay-stage version 2")
                .doesNotContain("No runtime was asked");
    }

    private static ClosedTreasure.Builder closed(String key, ClosedReason why) {
        return ClosedTreasure.newBuilder().setKey(key).setReason(why)
                .setPosition(LatLng.newBuilder().setLatDegrees(60.25).setLngDegrees(25.5));
    }

    @Test
    void publish_withoutARuntimeSaysSo_andWithOneThatDoesNotAnswerStops() {
        publish();
        assertThat(out.toString()).doesNotContain("runtime");
        assertThat(publish("--name", "Second", "--runtime", "127.0.0.1:1")).isOne();
        assertThat(err.toString()).contains("the runtime at 127.0.0.1:1");
        assertThat(servers.publications).as("nothing is live that was not looked at").hasSize(1);
        assertThat(publish("--name", "Second")).isZero();
        assertThat(out.toString()).contains("No runtime was asked what that does to its hunts");
        assertThat(servers.publications).hasSize(2);
    }

    @Test
    void diff_asksARuntimeOfTheVersionAfter() {
        publish();
        publish("--name", "Second");
        assertThat(run("diff", "1", "2", "--venue", "bay-stage", "--store", servers.address(), "--runtime",
                servers.address(), "--token-file", token.toString())).isZero();
        assertThat(servers.assessed).extracting(AssessMapRequest::getVersion).containsExactly(2L);
        assertThat(out.toString()).contains("  none is played there");
    }

    private int correct(String... what) {
        return run(Stream.concat(Stream.of("hunt", "correct"), Stream.concat(Arrays.stream(what),
                Stream.of("--runtime", servers.address(), "--token-file", token.toString()))).toArray(String[]::new));
    }

    @Test
    void correct_saysTheIdBeforeAndTheRowAfter() {
        String id = "0b1c8a52-6f0e-4a8e-9d53-3a1f6f0e4a8e";
        assertThat(correct("compensate", "my-hunt", "ben", "50", "--reason", "the box was locked", "--id", id))
                .isZero();
        assertThat(err.toString()).contains("the id of this correction is " + id);
        assertThat(out.toString())
                .contains("COMPENSATE player ben 50 points, by zoe: the box was locked (" + id + ")");
        assertThat(correct("list", "my-hunt")).isZero();
        assertThat(out.toString().split("COMPENSATE", -1)).hasSize(3);
    }

    /** Java would take these for the ids of other claims. */
    @ParameterizedTest
    @ValueSource(strings = {"0b1c8a52-6f0e-4a8e-9d53-3a1f6f0e4a8", "10b1c8a52-6f0e-4a8e-9d53-3a1f6f0e4a8e"})
    void correct_anIdOfAnotherLengthIsMisuse(String claimId) {
        assertThat(correct("revoke", "my-hunt", claimId, "--reason", "left")).isEqualTo(2);
        assertThat(err.toString()).contains("'" + claimId + "' is no UUID");
    }

    @Test
    void correct_refusedIsOne() {
        assertThat(correct("revoke", "my-hunt", "0b1c8a52-6f0e-4a8e-9d53-3a1f6f0e4a8e", "--reason", "left")).isOne();
        assertThat(err.toString()).contains("AWARD_NOT_FOUND").contains("the id of this correction is");
    }
}
