package venuehunt.benchmarks.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafepointsTest {
    /** A program that has one. */
    static final class Collecting {
        private Collecting() {
        }

        public static void main(String... args) {
            System.gc();
        }
    }

    @TempDir
    Path folder;

    @Test
    void longestNs_ofWhatAJvmWrites() throws Exception {
        Path log = folder.resolve("safepoints.log");
        Process jvm = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Safepoints.logTo(log), "-cp", System.getProperty("java.class.path"), Collecting.class.getName())
                .inheritIO().start();
        assertThat(jvm.waitFor()).isZero();
        assertThat(Safepoints.longestNs(log)).isPositive();
    }

    @Test
    void longestNs_theTotals() throws IOException {
        Path log = Files.write(folder.resolve("safepoints.log"), List.of(
                "[0.1s] Safepoint \"ICBufferFull\", Time since "
                        + "last: 99999999 ns, Reaching safepoint: 40 ns, At safepoint: 2 ns, Total: 50 ns, Threads: 1 runnable",
                "[0.2s] Safepoint \"Cleanup\", Time since last: 88888888 ns, Total:      700 ns", "something else"));
        assertThat(Safepoints.longestNs(log)).isEqualTo(700);
    }

    @Test
    void longestNs_noneIsNoFigure() throws IOException {
        Path log = Files.createFile(folder.resolve("safepoints.log"));
        assertThatThrownBy(() -> Safepoints.longestNs(log)).isInstanceOf(IOException.class)
                .hasMessageContaining("no safepoint");
    }
}
