package venuehunt.uploader.hostile;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import venuehunt.uploader.Main;

/**
 * Every file is refused by the whole program, by its name and with a reason, within what the process that reads may
 * take. None reaches a secret file or a server, leaves something behind, or puts on the terminal what is no letter. The
 * files stay in target/hostile, to be measured.
 */
class HostileFilesTest {
    /** What is said where the process that read the file ended otherwise than by an answer. */
    private static final String[] OTHER_ENDS = {"the process that reads it", "it takes longer than",
            "it takes more than",
            "Exception",
            "fault of the program"};

    private final SoftAssertions softly = new SoftAssertions();
    @TempDir
    private Path secrets = Path.of("");

    private interface Maker<T> {
        List<T> write(Path folder, Tripwire tripwire) throws IOException;
    }

    @Test
    void json_isRefused() throws IOException {
        assertRefused("json", HostileJson::write);
    }

    @Test
    void xml_isRefused() throws IOException {
        assertRefused("xml", HostileXml::write);
    }

    @Test
    void zips_areRefused() throws IOException {
        assertRefused("zip", (folder, _) -> HostileZips.write(folder));
    }

    @Test
    void shapefiles_areRefused() throws IOException {
        assertRefused("shapefile", HostileShapefiles::write);
    }

    @Test
    void geoPackages_areRefused() throws IOException {
        assertRefused("geopackage", HostileGeoPackages::write);
    }

    @Test
    void tables_areRefused() throws IOException {
        assertRefused("table", (folder, _) -> HostileTables.write(folder));
    }

    /** What is in them besides the plan is neither obeyed nor a reason to refuse it. */
    @Test
    void geoPackages_harmless() throws IOException {
        assertHarmless("geopackage", HostileGeoPackages::writeHarmless);
    }

    @Test
    void xml_harmless() throws IOException {
        assertHarmless("xml", HostileXml::writeHarmless);
    }

    private void assertHarmless(String format, Maker<Path> maker) throws IOException {
        Path folder = empty(Path.of("target", "harmless", format));
        try (Tripwire tripwire = new Tripwire(secrets)) {
            List<Path> files = maker.write(folder, tripwire);
            for (Path file : files) {
                byte[] before = Files.readAllBytes(file);
                Outcome outcome = Outcome.of(new HostileFile(file, ""));
                softly.assertThat(outcome.exitCode()).as("exit code for %s", file).isZero();
                softly.assertThat(outcome.out()).as("said of %s", file).containsPattern("play +1 ")
                        .contains(file + ": no problems").doesNotContain(Tripwire.SECRET);
                softly.assertThat(outcome.err()).as("complained of %s", file).isEmpty();
                softly.assertThat(Files.readAllBytes(file)).as("%s afterwards", file).isEqualTo(before);
            }
            softly.assertThat(list(folder)).as("nothing is left beside them").hasSameSizeAs(files);
            softly.assertThat(tripwire.connections()).as("connections").isZero();
        }
        softly.assertAll();
    }

    private void assertRefused(String format, Maker<HostileFile> maker) throws IOException {
        Path folder = empty(Path.of("target", "hostile", format));
        try (Tripwire tripwire = new Tripwire(secrets)) {
            List<HostileFile> files = maker.write(folder, tripwire);
            List<Path> before = list(folder);
            files.parallelStream().map(Outcome::of).toList().forEach(this::assertRefused);
            softly.assertThat(list(folder)).as("nothing is left beside them").isEqualTo(before);
            softly.assertThat(tripwire.connections()).as("connections").isZero();
        }
        softly.assertThat(list(Path.of(""))).as("no report of a crash")
                .noneMatch(path -> path.toString().startsWith("hs_err") || path.toString().startsWith("core"));
        softly.assertThat(Path.of("/tmp/evil.kml")).doesNotExist();
        softly.assertAll();
    }

    private record Outcome(HostileFile file, int exitCode, String out, String err) {
        static Outcome of(HostileFile file) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int exitCode = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), "validate",
                    file.path().toString());
            return new Outcome(file, exitCode, out.toString(), err.toString());
        }
    }

    private void assertRefused(Outcome outcome) {
        HostileFile file = outcome.file();
        softly.assertThat(outcome.exitCode()).as("exit code for %s", file).isOne();
        softly.assertThat(outcome.out()).as("said of %s", file).contains(file.path() + ": problem: ")
                .contains(file.reason()).doesNotContain(OTHER_ENDS).doesNotContain(Tripwire.SECRET)
                .doesNotContainPattern("[\\p{C}&&[^\\n]]");
        softly.assertThat(outcome.err()).as("complained of %s", file).isEmpty();
    }

    private static Path empty(Path folder) throws IOException {
        for (Path stale : list(Files.createDirectories(folder))) {
            Files.delete(stale);
        }
        return folder;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
