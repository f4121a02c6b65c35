package venuehunt.uploader.hunt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HuntTest {
    private static final String GROUP = "  - {key: coin, count: 10, points: 5}\n";
    private static final String HUNT = "name: Coins\ntreasures:\n" + GROUP;

    @TempDir
    private Path folder = Path.of("");

    private Hunt read(String yaml) throws IOException, HuntFileException {
        return Hunt.read(Files.writeString(folder.resolve("hunt.yaml"), yaml));
    }

    @Test
    void read_leastThatIsNeeded() throws Exception {
        assertThat(read(HUNT).at("my-field")).isEqualTo(new Hunt("my-field", "Coins", "my-field", 1, HuntRules.DEFAULTS,
                List.of(new TreasureGroup("coin", "", "", 10, 5, "", 1, null, null, 0))));
    }

    @Test
    void read_everything() throws Exception {
        Hunt hunt = read("""
                id: lawn-coins
                name: Coins
                venue: my-field
                seed: -7
                rules: {reachMetres: 6, sightMetres: 40.5, maxShown: 9}
                treasures:
                  - key: coin
                    zone: Köysitori
                    count: 10
                    points: 5
                    asset: gold
                    capacity: 3
                    opensAt: 2027-07-03T18:00:00Z
                    closesAt: 2027-07-03T20:00:00+01:00
                    level: -1
                """);
        assertThat(hunt).isEqualTo(new Hunt("lawn-coins", "Coins", "my-field", -7, new HuntRules(6.0, 40.5, 9),
                List.of(new TreasureGroup("coin", "", "Köysitori", 10, 5, "gold", 3,
                        Instant.parse("2027-07-03T18:00:00Z"),
                        Instant.parse("2027-07-03T19:00:00Z"), -1))));
        assertThat(hunt.at("other").id()).isEqualTo("lawn-coins");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(HUNT + "colour: red\n",
                        "line 4: there is no key \"colour\" here; the keys are id, name, rules, seed, "
                                + "treasures, venue"),
                Arguments.of(HUNT.replace("count", "cuont"), "line 3: there is no key \"cuont\" here"),
                Arguments.of(HUNT + "name: Twice\n", "line 4"),
                Arguments.of("name: [\n", "line 1: the value of \"name\" is not a text"),
                Arguments.of("", "this is no hunt file"), Arguments.of("- a\n", "this is no hunt file"),
                Arguments.of("a: b: c\n", "line 1: this is no YAML"),
                Arguments.of(HUNT + "  - coin\n",
                        "line 4: the value of \"an item of treasures\" is not a group of keys and values"),
                Arguments.of("name: Coins\n", "there are no treasures"),
                Arguments.of(HUNT.replace("Coins", "''"), "name \"\""),
                Arguments.of(HUNT + GROUP, "two groups have the key \"coin\""),
                Arguments.of(HUNT.replace("count: 10", "count: 0"),
                        "group 1 of its treasures: count is 0, expected 1 to 100000"),
                Arguments.of(HUNT.replace("points: 5", "points: 5, level: 201"), "level is 201, expected -20 to 200"),
                Arguments.of(HUNT.replace("points: 5", "points: 1000001"), "points is 1000001, expected 1 to 1000000"),
                Arguments.of(HUNT.replace("points: 5", "points: many"),
                        "line 3: the value of \"points\" is not a whole number"),
                Arguments.of(HUNT.replace("coin", "Coin!"), "key is \"Coin!\""),
                Arguments.of(HUNT.replace("count", "kind: play, zone: Lawn, count"), "expected one of the two"),
                Arguments.of(HUNT.replace("count", "capacity: 0, count"), "capacity is 0"),
                Arguments.of(
                        HUNT.replace("count", "opensAt: 2027-01-01T00:00:00Z, closesAt: 2027-01-01T00:00:00Z, count"),
                        "is not before"),
                Arguments.of(HUNT.replace("count", "opensAt: tomorrow, count"),
                        "line 3: the value of \"opensAt\" is not a time like 2027"),
                Arguments.of("id: Not Good\n" + HUNT, "id \"Not Good\""),
                Arguments.of("rules: {reachMetres: 51}\n" + HUNT, "reachMetres is 51.0, expected 1.0 to 50.0"),
                Arguments.of("rules: {reachMetres: 9, sightMetres: 8}\n" + HUNT,
                        "sightMetres is 8.0, expected 9.0 to 60.0"),
                Arguments.of("rules: {reachMetres: .nan}\n" + HUNT, "reachMetres is NaN"),
                Arguments.of("x".repeat((1 << 20) + 1), "more than 1 MiB"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void read_refused(String yaml, String sentence) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(HuntFileException.class).hasMessageContaining(sentence);
    }

    @Test
    void read_noFile() {
        assertThatThrownBy(() -> Hunt.read(folder.resolve("none"))).isInstanceOf(HuntFileException.class)
                .hasMessageContaining("is there such a file?");
    }

    @ParameterizedTest
    @CsvSource({"100,90,9,1", "3,1,1,1", "10,8,1,1", "1000,900,90,10", "7,5,1,1"})
    void withTreasureCount_keepsTheMixture(int total, int first, int second, int third) throws Exception {
        Hunt hunt = read("""
                name: Mix
                treasures:
                  - {key: a, count: 90, points: 1}
                  - {key: b, count: 9, points: 1}
                  - {key: c, count: 1, points: 1}
                """);
        assertThat(hunt.withTreasureCount(total).treasureCount()).isEqualTo(total);
        assertThat(hunt.withTreasureCount(total).treasures()).extracting(TreasureGroup::count).containsExactly(first,
                second, third);
        assertThatIllegalArgumentException().isThrownBy(() -> hunt.withTreasureCount(2))
                .withMessageContaining("expected 3");
        assertThatIllegalArgumentException().isThrownBy(() -> hunt.withTreasureCount(100_001))
                .withMessageContaining("to 100000");
    }
}
