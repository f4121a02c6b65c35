package venuehunt.uploader.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import venuehunt.uploader.format.UnreadableFileException;

class ReaderProcessTest {
    static Stream<Arguments> ends() {
        return Stream.of(Arguments.of(DyingReaders.Hungry.class, "it takes more than 256 MB of memory"),
                Arguments.of(DyingReaders.Deep.class, "the process that reads it died of it (exit code 1)"),
                Arguments.of(DyingReaders.Crashed.class, "the process that reads it died of it (exit code "),
                Arguments.of(DyingReaders.Talkative.class, "more was read of it than any plan holds"));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void ask_aReaderThatDiesIsARefusal(Class<?> reader, String sentence) throws IOException {
        List<Path> before = here();
        assertThatThrownBy(() -> new ReaderProcess(reader, ReaderProcess.PATIENCE).ask())
                .isInstanceOf(UnreadableFileException.class).hasMessageContaining(sentence)
                .hasMessageContaining("as GeoJSON with another program");
        assertThat(here()).as("no report of a crash").isEqualTo(before);
    }

    @Test
    void ask_aReaderWithoutEndIsEnded() {
        assertThatThrownBy(() -> new ReaderProcess(DyingReaders.Endless.class, Duration.ofSeconds(1)).ask())
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("it takes longer than 1 s");
        assertThat(ProcessHandle.current().children().flatMap(child -> child.info().commandLine().stream()))
                .noneMatch(command -> command.contains("Endless"));
    }

    /** A token, for one. */
    @Test
    void ask_aReaderSeesNothingElseOfTheEnvironment() throws Exception {
        byte[] seen = new ReaderProcess(DyingReaders.Curious.class, ReaderProcess.PATIENCE).ask();
        assertThat(new String(seen, StandardCharsets.UTF_8).split(" ", -1)).isSubsetOf("", "LANG", "LC_ALL",
                "LC_CTYPE", "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "FONTCONFIG_FILE",
                "FONTCONFIG_PATH");
    }

    private static List<Path> here() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            return files.sorted().toList();
        }
    }
}
