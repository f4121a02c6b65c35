package venuehunt.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.cell.Cells;
import venuehunt.tiles.place.Lawn;

class MainTest {
    private static final String HEADER = "lat_degrees,lng_degrees,east_metres,north_metres,tile_east,tile_north,inside,playable,zones,h3";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final FakeStore store;
    private String in = "";
    @TempDir
    private Path folder = Path.of("");
    private Path token = Path.of("");

    MainTest() throws IOException {
        store = new FakeStore(Lawn.map().encode());
    }

    @BeforeEach
    void writeToken() throws IOException {
        token = Files.writeString(folder.resolve("analyst.token"), FakeStore.TOKEN + "\n");
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void help_hasExamplesAndExitCodes() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Usage: tile", "LAT LNG", "Examples:", "Exit codes:", "--h3", "--tiles",
                "--tile=", "--venue", "--resolution", "--store", "--token-file", "tile_north");
    }

    @Test
    void position_oneRow() {
        assertThat(ask("60.1", "24.9")).isZero();
        assertThat(out.toString().lines()).startsWith(HEADER).hasSize(2).last().asString()
                .startsWith("60.1000000,24.9000000,0.000,0.000,0,0,true,true,lawn,8f");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void position_withTheMapThatComesAlong() {
        assertThat(run("60.1", "24.9", "--venue", "lawn")).isZero();
        assertThat(out.toString()).contains("60.1000000,24.9000000,0.000,0.000,0,0,true,true,lawn,8f");
    }

    @Test
    void position_negativeAndFarAway() {
        assertThat(ask("-35.0", "-.5")).isZero();
        assertThat(out.toString()).contains("-35.0000000,-0.5000000,,,,,false,false,,8f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--tile 1,2 -3,-4", "--tile 1,2 --tile -3,-4"})
    void tile_several(String words) {
        assertThat(ask(words.split(" "))).isZero();
        assertThat(out.toString()).contains(",1.500,2.500,1,2,true,true,lawn,",
                ",-2.500,-3.500,-3,-4,true,false,lawn;pond,");
    }

    @Test
    void h3_severalAndCoarser() {
        String fine = cell(15);
        String coarse = cell(3);
        assertThat(ask("--h3", fine, "--h3", coarse, "--resolution", "9")).isZero();
        assertThat(out.toString().lines().map(line -> line.substring(line.lastIndexOf(',') + 1)))
                .containsExactly("h3", fine, coarse);
    }

    @Test
    void h3_everyTile() {
        assertThat(ask("--h3", cell(13), "--tiles")).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSizeBetween(30, 50).doesNotHaveDuplicates();
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.endsWith("," + cell(13)))
                .allMatch(line -> line.contains(".500,"));
    }

    @Test
    void cover_everyCell() {
        assertThat(ask("--cover", "--resolution", "11")).isZero();
        List<String> named = out.toString().lines().skip(1).map(line -> line.substring(line.lastIndexOf(',') + 1))
                .toList();
        assertThat(named).contains(cell(11)).isSorted()
                .isEqualTo(Arrays.stream(new Cells().coverOf(Lawn.map(), 11)).mapToObj(Cells::text).toList());
        assertThat(ask("--cover")).isEqualTo(2);
        assertThat(err.toString()).contains("--resolution 0 to 12");
    }

    @Test
    void resolution_ofTheAnswer() {
        assertThat(ask("60.1", "24.9", "--resolution", "0")).isZero();
        assertThat(out.toString()).endsWith("," + cell(0) + "\n");
    }

    @Test
    void standardInput_badLinesAreOne() {
        in = "id,lat,lng\na,60.1,24.9\nb,x\u001b[31m,24.9\n";
        assertThat(ask()).isOne();
        assertThat(out.toString().lines()).hasSize(2);
        assertThat(err.toString()).startsWith("line 3: ").contains("\"x?[31m\" is no number");
    }

    @ParameterizedTest
    @CsvSource({"95 24.9, Latitude 95.0 is not within -90 to 90", "here there, the latitude \"here\" is no number",
            "--h3 zzz, is not an H3 cell", "--tile 7, EAST", "--tile 32768;0, EAST",
            "--h3 8009fffffffffff --tiles, reaches beyond the tiles"})
    void unsound_isOne(String words, String sentence) {
        assertThat(ask(words.split(" "))).isOne();
        assertThat(out.toString().strip()).isEqualTo(HEADER);
        assertThat(err.toString()).startsWith("tile: ").contains(sentence).hasLineCount(1);
    }

    @Test
    void unsound_othersAreAnswered() {
        assertThat(ask("--h3", "zzz", cell(15))).isOne();
        assertThat(out.toString()).contains("," + cell(15) + "\n");
    }

    @ParameterizedTest
    @CsvSource({"'', Missing required option: '--venue", "60.1 24.9, Missing required option: '--venue",
            "60.1 --venue lawn, a position is two numbers", "60.1 24.9 7 --venue lawn, a position is two numbers",
            "--vennue lawn --venue lawn, there is no option --vennue", "-x 1 --venue lawn, there is no option -x",
            "--venue ../lawn, expected 1 to 63 characters", "--venue Lawn, expected 1 to 63 characters",
            "--tiles --venue lawn, say which with --h3", "60.1 24.9 --venue lawn --resolution 16, expected 0 to 15",
            "60.1 24.9 --venue lawn --resolution -1, expected 0 to 15",
            "--venue lawn --store nowhere, expected HOST:PORT",
            "--venue lawn --store localhost:1 --token-file /none, cannot be read",
            "--h3 --venue lawn, --h3", "60.1 24.9 --venue atlantis, no venue \"atlantis\" comes with the project"})
    void misuse_isTwo(String line, String sentence) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).startsWith("tile: ").contains(sentence, "see tile --help")
                .doesNotContain("Exception", "\tat ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void store_doesNotTakeTheToken() throws IOException {
        Files.writeString(token, "another");
        assertThat(ask("60.1", "24.9")).isOne();
        assertThat(err.toString()).startsWith("tile: the geometry store does not take the token")
                .contains("--token-file").doesNotContain("another");
    }

    @Test
    void store_doesNotHaveTheVenue() {
        assertThat(run("60.1", "24.9", "--venue", "atlantis", "--store", store.address(), "--token-file",
                token.toString())).isOne();
        assertThat(err.toString()).contains("no such live map", "no venue \"atlantis\"", "say another --venue");
    }

    @Test
    void store_doesNotAnswer() {
        store.close();
        assertThat(ask("60.1", "24.9")).isOne();
        assertThat(err.toString()).startsWith("tile: the geometry store does not answer").hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50})
    void store_mapIsDamaged(int bytes) throws IOException {
        try (FakeStore damaged = new FakeStore(Arrays.copyOf(Lawn.map().encode(), bytes))) {
            assertThat(run("60.1", "24.9", "--venue", "lawn", "--store", damaged.address(), "--token-file",
                    token.toString())).isOne();
        }
        assertThat(err.toString()).startsWith("tile: the venue's tile map cannot be read").hasLineCount(1);
    }

    private static String cell(int resolution) {
        return Cells.text(new Cells().cellOf(Lawn.ANCHOR, resolution));
    }

    /** Asks of the lawn that the store has. */
    private int ask(String... words) {
        return run(Stream.concat(Arrays.stream(words),
                Stream.of("--venue", "lawn", "--store", store.address(), "--token-file", token.toString()))
                .toArray(String[]::new));
    }

    private int run(String... args) {
        return Main.run(out, new PrintWriter(err, true), new StringReader(in), args);
    }
}
