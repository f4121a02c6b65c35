package venuehunt.uploader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import venuehunt.v1.LatLng;
import venuehunt.v1.TreasureDraft;

class HuntLintCommandTest {
    private static final String BAY = "../../venue-data/venues/bay-stage/";
    private static final String LAWN = GeoJson.square("Lawn", "play", 0.001, 0.001, 0.001);
    private static final String COINS = "{name: Coins, treasures: [{key: coin, count: 900, points: 1}]}";

    /** What is live: six small play grounds, a hundred metres from each other. */
    private static final String SIX_GROUNDS = GeoJson.collection(GeoJson.BOUNDARY,
            GeoJson.square("Gate", "play", 0.0005, 0.001, 0.0003),
            GeoJson.square("Yard", "play", 0.003, 0.001, 0.0003),
            GeoJson.square("Heath", "play", 0.004, 0.001, 0.0003),
            GeoJson.square("Bank", "play", 0.005, 0.001, 0.00008),
            GeoJson.square("Kiosk", "play", 0.006, 0.001, 0.0001),
            GeoJson.square("Island", "play", 0.007, 0.001, 0.0003));
    private static final String HUNT = """
            {id: six, name: Six, venue: field, treasures: [{key: gate, zone: Gate, count: 1, points: 1},
            {key: yard, zone: Yard, count: 1, points: 1}, {key: heath, zone: Heath, count: 1, points: 1},
            {key: bank, zone: Bank, count: 1, points: 1}, {key: kiosk, zone: Kiosk, count: 2, points: 1},
            {key: island, zone: Island, count: 1, points: 1}]}
            """;
    /**
     * What is to follow: the fence moves in over the gate, crew takes the yard, play moves from the heath to a lawn,
     * the bank gets a pond beside it and the island a moat around.
     */
    private static final String CHANGED = GeoJson.collection(GeoJson.square("Field", "boundary", 0.002, 0, 0.01),
            GeoJson.square("Lawn", "play", 0.003, 0.004, 0.004),
            GeoJson.square("Crew", "staff", 0.003, 0.001, 0.0003),
            GeoJson.square("Bank", "play", 0.005, 0.001, 0.00008),
            GeoJson.square("Pond", "no-go", 0.00508, 0.001, 0.00008),
            GeoJson.square("Kiosk", "play", 0.006, 0.001, 0.0001),
            GeoJson.square("Island", "play", 0.007, 0.001, 0.0003),
            GeoJson.polygon("Moat", "no-go",
                    "[[0.0067,0.0007],[0.0076,0.0007],[0.0076,0.0016],[0.0067,0.0016],[0.0067,0.0007]],"
                            + "[[0.0068,0.0008],[0.0068,0.0015],[0.0075,0.0015],[0.0075,0.0008],[0.0068,0.0008]]"));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final FakeServers servers;
    @TempDir
    private Path folder = Path.of("");
    private Path token = Path.of("");

    HuntLintCommandTest() throws IOException {
        servers = new FakeServers();
    }

    @BeforeEach
    void writeToken() throws IOException {
        token = file("curator.token", FakeServers.TOKEN);
    }

    @AfterEach
    void closeServers() {
        servers.close();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private int run(Object... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true),
                Arrays.stream(args).map(Object::toString).toArray(String[]::new));
    }

    private int store(Object... args) {
        return run(Stream.concat(Arrays.stream(args),
                Stream.of("--store", servers.address(), "--token-file", token)).toArray());
    }

    private JsonNode json() {
        JsonNode answer = JsonMapper.shared().readTree(out.toString());
        out.getBuffer().setLength(0);
        return answer;
    }

    private static List<String> codes(JsonNode answer) {
        return answer.get("findings").valueStream()
                .map(each -> each.get("treasure").stringValue() + " " + each.get("code").stringValue()).toList();
    }

    @Test
    void live_allLieWell() {
        store("publish", BAY + "site-plan.geojson", "--venue", "bay-stage");
        assertThat(store("hunt", "lint", BAY + "hunt.yaml", "--treasures", "4")).as("%s %s", out, err).isZero();
        assertThat(out.toString()).endsWith("hunt.yaml: placed by the live map, version 1\n" + BAY
                + "hunt.yaml: 4 treasures, all of them lie well\n");
        assertThat(servers.treasures).isEmpty();
    }

    /** Which could not be told of treasures that the plan itself had placed. */
    @Test
    void plan_whatBecomesOfTheTreasuresThatAreThere() throws IOException {
        Path hunt = file("six.yaml", HUNT);
        store("publish", file("live.geojson", SIX_GROUNDS), "--venue", "field");
        store("hunt", "publish", hunt, "--runtime", servers.address());
        assertThat(servers.treasures).hasSize(7);
        out.getBuffer().setLength(0);

        assertThat(store("hunt", "lint", hunt, "--json")).isOne();
        JsonNode now = json();
        assertThat(now.get("placedOn").stringValue()).isEqualTo("live");
        assertThat(now.get("liveVersion").intValue()).isOne();
        assertThat(codes(now)).containsExactly("kiosk-0001 TOO_CLOSE", "kiosk-0002 TOO_CLOSE");

        Path changed = file("changed.geojson", CHANGED);
        assertThat(store("hunt", "lint", hunt, "--map", changed, "--json")).isOne();
        JsonNode then = json();
        assertThat(then.get("placedOn").stringValue()).isEqualTo("live");
        assertThat(codes(then)).containsExactly("gate-0001 OUTSIDE_BOUNDARY", "yard-0001 IN_CLOSED_ZONE",
                "heath-0001 OUTSIDE_PLAY_ZONES", "bank-0001 NEAR_NO_GO", "kiosk-0001 TOO_CLOSE",
                "kiosk-0002 TOO_CLOSE", "island-0001 UNREACHABLE");
        assertThat(then.get("findings").valueStream()).allSatisfy(each -> {
            LatLng published = servers.treasures
                    .getOrDefault(each.get("treasure").stringValue(), TreasureDraft.getDefaultInstance()).getPosition();
            assertThat(each.get("at").get("latDegrees").doubleValue()).isEqualTo(published.getLatDegrees());
            assertThat(each.get("at").get("lngDegrees").doubleValue()).isEqualTo(published.getLngDegrees());
        });

        assertThat(store("hunt", "lint", hunt, "--map", changed)).isOne();
        assertThat(out.toString())
                .startsWith(hunt + ": placed by the live map, version 1, looked at on " + changed + "\n")
                .contains("yard-0001 at 0.003", ": lies in \"Crew\" (staff); nobody can win it (IN_CLOSED_ZONE)")
                .endsWith(": 7 treasures, 1 OUTSIDE_BOUNDARY, 1 IN_CLOSED_ZONE, 1 OUTSIDE_PLAY_ZONES, 1 NEAR_NO_GO, "
                        + "2 TOO_CLOSE, 1 UNREACHABLE\n");
    }

    @Test
    void plan_placesThemItselfWhereAsked() throws IOException {
        Path plan = file("plan.geojson", GeoJson.collection(GeoJson.BOUNDARY, LAWN));
        Path hunt = file("hunt.yaml", COINS);
        String[] one = {"hunt", "lint", hunt.toString(), "--map", plan.toString(), "--treasures", "1", "--by-plan"};
        assertThat(run((Object[]) one)).as("%s %s", out, err).isZero();
        assertThat(out.toString()).startsWith(hunt + ": placed by " + plan + " itself\n");
        out.getBuffer().setLength(0);
        assertThat(run(Stream.concat(Arrays.stream(one), Stream.of("--venue", "field", "--json")).toArray())).isZero();
        JsonNode byPlan = json();
        assertThat(byPlan.get("placedOn").stringValue()).isEqualTo("plan");
        assertThat(byPlan.has("liveVersion")).isFalse();

        assertThat(run("hunt", "lint", hunt, "--by-plan")).isEqualTo(2);
        assertThat(err.toString()).contains("--by-plan: by which plan? say --map FILE");
    }

    @Test
    void plan_findingsAreOne() throws IOException {
        Path plan = file("plan.geojson", GeoJson.collection(GeoJson.BOUNDARY, LAWN));
        Path hunt = file("hunt.yaml", COINS);
        assertThat(run("hunt", "lint", hunt, "--map", plan, "--by-plan")).isOne();
        assertThat(out.toString()).containsPattern("hunt.yaml: coin-0900 at 0\\.001\\d+, 0\\.001\\d+: lies \\d")
                .contains("(TOO_CLOSE)").contains("900 treasures, 900 TOO_CLOSE");
    }

    @Test
    void refused_forPeople() throws IOException {
        Path hunt = file("hunt.yaml", COINS);
        Path plan = file("plan.geojson", GeoJson.collection(GeoJson.BOUNDARY, LAWN));
        assertThat(run("hunt", "lint", BAY + "hunt.yaml", "--map", plan, "--by-plan")).isOne();
        assertThat(err.toString()).contains("hunt.yaml: the map has no zone for the group \"shell\"");
        store("publish", plan, "--venue", "bay-stage");
        assertThat(store("hunt", "lint", BAY + "hunt.yaml", "--map", BAY + "site-plan.geojson")).isOne();
        assertThat(err.toString())
                .contains("hunt.yaml: placed by the live map: the map has no zone for the group \"shell\"");
        assertThat(run("hunt", "lint", hunt, "--by-plan", "--map", file("bad.geojson", "{hello"))).isOne();
        assertThat(err.toString()).contains("bad.geojson has problems");
        Path far = file("far.geojson",
                GeoJson.collection(GeoJson.BOUNDARY, GeoJson.square("Lawn", "play", 0.001, 0.001, 0.5)));
        assertThat(run("hunt", "lint", hunt, "--by-plan", "--map", far)).isOne();
        assertThat(err.toString()).contains("far.geojson has problems");
        assertThat(store("hunt", "lint", hunt, "--venue", "field", "--map", plan)).isOne();
        assertThat(err.toString()).contains("refused (VENUE_NOT_FOUND): no venue \"field\"");
    }

    @Test
    void refused_forPrograms() throws IOException {
        Path hunt = file("hunt.yaml", COINS);
        assertRefused("FILE_REFUSED", "is there such a file?", "none.yaml");
        assertRefused("FILE_REFUSED", "this is no hunt file", file("no.yaml", "- a"));
        assertRefused("FILE_REFUSED", "--treasures: 0 treasures", hunt, "--treasures", "0");
        assertRefused("FILE_REFUSED", "has problems", hunt, "--by-plan", "--map",
                folder.resolve("none.geojson"));
        assertRefused("FILE_REFUSED", "the map has no zone", BAY + "hunt.yaml", "--by-plan", "--map",
                file("plan.geojson", GeoJson.collection(GeoJson.BOUNDARY, LAWN)));
        assertRefused("VENUE_NOT_FOUND", "no venue \"field\"", hunt, "--venue", "field");
        Files.writeString(token, "somebody-else");
        assertRefused("TOKEN_INVALID", "does not accept the token", hunt, "--venue", "field");
        servers.close();
        assertRefused("UNAVAILABLE", "does not answer", hunt, "--venue", "field");
    }

    private void assertRefused(String code, String sentence, Object... args) {
        assertThat(store(Stream.concat(Stream.of("hunt", "lint", "--json"), Arrays.stream(args)).toArray())).isOne();
        JsonNode answer = json();
        assertThat(answer.get("file").stringValue()).isEqualTo(args[0].toString());
        assertThat(answer.get("refused").get("code").stringValue()).isEqualTo(code);
        assertThat(answer.get("refused").get("sentence").stringValue()).contains(sentence);
        assertThat(err.toString()).isEmpty();
    }

    /** A terminal obeys what is printed. */
    @Test
    void names_ofFilesAreCleaned() throws IOException {
        Path plan = file("plan\u001b[31m.geojson", GeoJson.collection(GeoJson.BOUNDARY, LAWN));
        Path hunt = file("hunt\u001b[32m.yaml", COINS);
        assertThat(run("hunt", "lint", hunt, "--map", plan, "--by-plan")).isOne();
        assertThat(out.toString()).contains("hunt [32m.yaml: placed by ", "plan [31m.geojson itself",
                "hunt [32m.yaml: coin-0001 at ", "hunt [32m.yaml: 900 treasures").doesNotContain("\u001b");
        assertThat(run("hunt", "lint", hunt, "--by-plan", "--map", file("bad\u001b[33m.geojson", "{hello"))).isOne();
        assertThat(err.toString()).contains("hunt [32m.yaml: the site plan ", "bad [33m.geojson has problems");
        assertThat(run("hunt", "lint", file("id\u001b[34m.yaml", COINS.replace("{name", "{id: \"a\\e[35m\", name"))))
                .isOne();
        assertThat(err.toString()).contains("id [34m.yaml: id \"a [35m\" and venue");
        assertThat(store("hunt", "publish", folder.resolve("none\u001b[36m.yaml"))).isOne();
        assertThat(err.toString()).contains("none [36m.yaml: ").doesNotContain("\u001b");
    }
}
