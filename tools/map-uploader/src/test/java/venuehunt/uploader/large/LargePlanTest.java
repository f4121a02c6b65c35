package venuehunt.uploader.large;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.uploader.Main;
import venuehunt.uploader.format.ForeignFile;

/**
 * The limits fit together: what is as large as a file and as full as a plan may be, the process that reads has room
 * for.
 */
class LargePlanTest {
    private static final int ROOM_FOR_HEADS = 1 << 20;
    private static final int WITHOUT_NOTES = 10 << 20;

    private final StringWriter out = new StringWriter();
    @TempDir
    private Path folder = Path.of("");

    interface Form {
        Path write(LargePlan plan, Path folder) throws IOException;
    }

    static Stream<Arguments> forms() {
        return Stream.of(form("GeoJSON", (plan, folder) -> plan.writeGeoJson(folder.resolve("large.geojson"))),
                form("CSV", (plan, folder) -> plan.writeCsv(folder.resolve("large.csv"))),
                form("KMZ", (plan, folder) -> plan.writeKmz(folder.resolve("large.kmz"))),
                form("GeoPackage", (plan, folder) -> plan.writeGeoPackage(folder.resolve("large.gpkg"))),
                form("Shapefile", (plan, folder) -> plan.writeShapefile(folder.resolve("large.shp"))));
    }

    private static Arguments form(String name, Form form) {
        return Arguments.of(name, form);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void validate_theLargestPlan(String name, Form form) throws IOException {
        Path file = form.write(new LargePlan(Math.toIntExact(ForeignFile.MAX_BYTES - ROOM_FOR_HEADS)), folder);

        int exitCode = run("validate", file.toString());

        assertThat(out.toString()).as("%s of %s bytes", name, Files.size(file)).contains("play     4900")
                .contains("no problems, no warnings");
        assertThat(exitCode).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"large.png", "large.html"})
    void preview_theLargestPlan(String map) throws IOException {
        Path file = new LargePlan(WITHOUT_NOTES).writeGeoJson(folder.resolve("large.geojson"));

        int exitCode = run("preview", file.toString(), "-o", folder.resolve(map).toString());

        assertThat(out.toString()).contains("play     4900").contains("no problems, no warnings")
                .endsWith("Drawn: " + folder.resolve(map) + "\n");
        assertThat(exitCode).isZero();
    }

    /** Each of them as full as a plan may be: only what is told of them must fit, not their million points. */
    @Test
    void inspect_largeLayers() throws IOException {
        Path file = new LargePlan(WITHOUT_NOTES).writeLayers(folder.resolve("large.gpkg"), 5);

        int exitCode = run("inspect", file.toString());

        assertThat(out.toString()).contains("large.gpkg: GeoPackage, layers: 5").contains("layer \"plan 5\"")
                .contains("feature 4901 (\"Zone 4899\"): a zone of the kind play").doesNotContain("problem");
        assertThat(exitCode).isZero();
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(out, true), args);
    }
}
