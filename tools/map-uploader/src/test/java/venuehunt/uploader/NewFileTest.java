package venuehunt.uploader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    private Path folder = Path.of("");

    private Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream().map(Path::getFileName);
        }
    }

    @Test
    void write_isThereAsAnyOtherFile() throws IOException {
        Path file = folder.resolve("map.png");
        assertThat(new NewFile(file).write(CONTENT)).isEmpty();
        assertThat(file).hasBinaryContent(CONTENT);
        assertThat(files()).containsExactly(Path.of("map.png"));
        Path other = Files.write(folder.resolve("other"), CONTENT);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    void write_whatIsThereIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.kml"), "mine");
        Path link = Files.createSymbolicLink(folder.resolve("to-nothing.kml"), Path.of("nothing"));
        Path within = Files.createDirectory(folder.resolve("folder.kml"));
        for (Path taken : new Path[]{file, link, within}) {
            assertThat(new NewFile(taken).write(CONTENT)).contains(taken + " is there already; give another name");
        }
        assertThat(file).hasContent("mine");
        assertThat(link).isSymbolicLink();
        assertThat(within).isEmptyDirectory();
        assertThat(files()).containsExactlyInAnyOrder(Path.of("mine.kml"), Path.of("to-nothing.kml"),
                Path.of("folder.kml"));
    }

    @Test
    void write_whereNoFileCanBe() throws IOException {
        Path nowhere = folder.resolve("nowhere").resolve("map.png");
        assertThat(new NewFile(nowhere).write(CONTENT)).contains("the folder of " + nowhere + " is not there");
        Path within = Files.writeString(folder.resolve("mine.kml"), "mine").resolve("map.png");
        assertThat(new NewFile(within).write(CONTENT)).contains(within + " cannot be written: Not a directory");
        Path tooLong = folder.resolve("x".repeat(300));
        assertThat(new NewFile(tooLong).write(CONTENT)).contains(tooLong + " cannot be written: File name too long");
        assertThat(files()).containsExactly(Path.of("mine.kml"));
    }
}
