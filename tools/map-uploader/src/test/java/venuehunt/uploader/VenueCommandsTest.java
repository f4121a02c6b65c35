package venuehunt.uploader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import venuehunt.uploader.read.Declared;
import venuehunt.uploader.read.SiteFile;
import venuehunt.uploader.twins.GeoPackageTwin;

/** Every command that reads a plan, on the venues in two formats: the same comes of both. */
class VenueCommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    @TempDir
    private Path folder = Path.of("");

    private String run(String... args) {
        out.getBuffer().setLength(0);
        assertThat(Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args)).as("%s%s", out, err)
                .isZero();
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bay-stage", "desert-city", "harbour-festival", "island-field", "river-camp"})
    void commands_onTwoFormats(String venue) throws Exception {
        Path plan = Path.of("../../venue-data/venues", venue, "site-plan.geojson");
        Path twin = GeoPackageTwin.create(folder.resolve("twin.gpkg"));
        GeoPackageTwin.addLayer(twin, "plan", SiteFile.read(plan, Declared.NOTHING).features());

        assertThat(features(plan)).isNotEmpty().isEqualTo(features(twin));
        JsonNode understood = understood(plan);
        assertThat(understood.path("zones")).isNotEmpty();
        assertThat(understood(twin)).isEqualTo(understood);
        assertThat(drawn(plan, "plan.html")).isEqualTo(drawn(twin, "twin.html"));
        assertPublishedAndExportedAlike(plan, twin, venue);
    }

    private List<String> features(Path file) {
        return run("inspect", file.toString()).lines().filter(line -> line.contains("    feature ")).toList();
    }

    private JsonNode understood(Path file) {
        return JsonMapper.shared().readTree(run("validate", file.toString(), "--json")).path("plan");
    }

    /** But for the name of the file. */
    private String drawn(Path file, String page) throws IOException {
        Path html = folder.resolve(page);
        run("preview", file.toString(), "-o", html.toString());
        return Files.readString(html).replace(String.valueOf(file.getFileName()), "");
    }

    private void assertPublishedAndExportedAlike(Path plan, Path twin, String venue) throws IOException {
        Path token = Files.writeString(folder.resolve("curator.token"), FakeServers.TOKEN);
        try (FakeServers servers = new FakeServers()) {
            for (Path file : List.of(plan, twin)) {
                run("publish", file.toString(), "--venue", venue, "--store", servers.address(), "--token-file",
                        token.toString());
            }
            assertThat(servers.versions).hasSize(1);
            Path export = folder.resolve("export.kml");
            run("export", "1", "--venue", venue, "-o", export.toString(), "--store", servers.address(), "--token-file",
                    token.toString());
            assertThat(understood(export).path("zones").size()).isEqualTo(understood(plan).path("zones").size());
        }
    }
}
