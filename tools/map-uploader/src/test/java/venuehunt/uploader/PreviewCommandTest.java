package venuehunt.uploader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewCommandTest {
    private static final String BAY_PLAN = "../../venue-data/venues/bay-stage/site-plan.geojson";
    private static final String BOW = GeoJson.polygon("Bow", "play",
            "[[0.001,0.001],[0.002,0.002],[0.002,0.001],[0.001,0.002],[0.001,0.001]]");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    @TempDir
    private Path folder = Path.of("");

    private int preview(String plan, Path map) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), "preview", plan, "-o",
                map.toString());
    }

    private String plan(String content) throws IOException {
        return GeoJson.file(folder, content).toString();
    }

    private static byte[] head(String name) {
        return name.endsWith("png")
                ? new byte[]{(byte) 0x89, 'P', 'N', 'G'}
                : "<!DOCTYPE html>".getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"map.png", "map.HTML"})
    void preview_drawsAlsoWhatHasProblems(String name) throws IOException {
        Path map = folder.resolve(name);
        assertThat(preview(BAY_PLAN, map)).isZero();
        assertThat(out.toString()).contains("Coral Bay Stage").endsWith("Drawn: " + map + "\n");
        assertThat(Files.readAllBytes(map)).startsWith(head(name));

        Path faulty = folder.resolve("faulty-" + name);
        assertThat(preview(plan(GeoJson.collection(GeoJson.BOUNDARY, BOW)), faulty)).isOne();
        assertThat(out.toString()).contains("problem: feature 2 (\"Bow\")").endsWith("Drawn: " + faulty + "\n");
        assertThat(Files.readAllBytes(faulty)).startsWith(head(name)).isNotEqualTo(Files.readAllBytes(map));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void preview_whatIsThereIsLeftAlone() throws IOException {
        Path map = Files.writeString(folder.resolve("map.html"), "mine");
        assertThat(preview(BAY_PLAN, map)).isOne();
        assertThat(err.toString()).isEqualTo("map: " + map + " is there already; give another name\n");
        assertThat(map).hasContent("mine");
        Path nowhere = folder.resolve("none").resolve("map.png");
        assertThat(preview(BAY_PLAN, nowhere)).isOne();
        assertThat(err.toString()).endsWith("map: the folder of " + nowhere + " is not there\n");
    }

    @Test
    void preview_nothingToDraw() throws IOException {
        Path map = folder.resolve("map.png");
        assertThat(preview(plan("{hello"), map)).isOne();
        assertThat(out.toString()).contains("problem: line 1")
                .endsWith("Nothing was drawn. Mend the problems above and try again.\n");
        assertThat(preview(plan(GeoJson.collection(
                GeoJson.feature("Gate", "", "{\"type\":\"Point\",\"coordinates\":[0,0]}"))), map)).isOne();
        assertThat(out.toString()).contains("left out: a Point has no area").endsWith("try again.\n");
        assertThat(map).doesNotExist();
    }
}
