package venuehunt.uploader.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import venuehunt.uploader.ZipFiles;

class ZipTest {
    private static final byte[] TEXT = "text".getBytes(StandardCharsets.UTF_8);
    @TempDir
    private Path folder = Path.of("");

    private Zip read(Path file) throws UnreadableFileException {
        return Zip.read(ForeignFile.of(file), Set.of("kml"));
    }

    private Path zip(Map<String, byte[]> contents) throws IOException {
        return ZipFiles.write(folder.resolve("a.zip"), contents);
    }

    @Test
    void read_keepsWhatIsWanted() throws Exception {
        Zip zip = read(zip(Map.of("sub/Doc.KML", TEXT, "picture.png", TEXT, "__MACOSX/._Doc.kml", TEXT)));
        assertThat(zip.names()).containsExactlyInAnyOrder("sub/Doc.KML", "picture.png", "__MACOSX/._Doc.kml");
        assertThat(zip.contents()).containsOnlyKeys("sub/Doc.KML");
        assertThat(zip.contents().get("sub/Doc.KML")).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({"plan.KML,kml", "a/plan.shp.xml,xml", "a.kml/readme,''", "kml,''", "a/.kml,kml", "a.zip/,''"})
    void suffix_ofTheLastSegment(String path, String expected) {
        assertThat(Zip.suffix(path)).isEqualTo(expected);
    }

    static Stream<Arguments> refusals() {
        Map<String, byte[]> many = IntStream.rangeClosed(0, 100).boxed()
                .collect(Collectors.toMap(String::valueOf, i -> TEXT));
        return Stream.of(Arguments.of(Map.of("../evil.kml", TEXT), "names a place outside itself"),
                Arguments.of(Map.of("a/../../evil.kml", TEXT), "names a place outside itself"),
                Arguments.of(Map.of("/etc/evil.kml", TEXT), "names a place outside itself"),
                Arguments.of(Map.of("C:\\evil.kml", TEXT), "names a place outside itself"),
                Arguments.of(Map.of("inner.ZIP", TEXT), "holds another archive"),
                Arguments.of(many, "more than 100 files"),
                Arguments.of(Map.of("bomb.kml", new byte[1 << 20]), "100 times its size"),
                Arguments.of(Map.of("not-wanted.png", new byte[1 << 20]), "100 times its size"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void read_refused(Map<String, byte[]> contents, String sentence) throws IOException {
        Path file = zip(contents);
        assertThatThrownBy(() -> read(file)).isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void read_twoFilesOfOneName() throws IOException {
        Path file = zip(Map.of("a.kml", TEXT, "b.kml", TEXT));
        byte[] bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace("b.kml", "a.kml")
                .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, bytes);
        assertThatThrownBy(() -> read(file)).hasMessageContaining("holds two files of the name \"a.kml\"");
    }

    @Test
    void read_cutShortAtAnyByte() throws Exception {
        byte[] whole = Files.readAllBytes(zip(Map.of("a.kml", TEXT)));
        Path file = folder.resolve("cut.zip");
        for (int length = 1; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            try {
                assertThat(read(file).contents().values()).allMatch(content -> Arrays.equals(content, TEXT));
            } catch (UnreadableFileException refused) {
                assertThat(refused).hasMessageContaining("this zip is damaged");
            }
        }
    }
}
