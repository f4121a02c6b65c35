package venuehunt.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All situations of this package, each in JVMs of its own that differ in how they compile. */
class StressTest {
    /** How hard, in jcstress's own words. */
    private static final String HOW = System.getProperty("venuehunt.jcstress", "-m quick -time 50");
    private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";

    @Test
    void outcomes_areAllowed() throws Exception {
        Path folder = Files.createDirectories(Path.of("target/jcstress"));
        File said = folder.resolve("said.txt").toFile();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), NATIVE, "-cp", classPath(),
                        "org.openjdk.jcstress.Main", "-jvmArgsPrepend", NATIVE, "-sc", "false", "-r", "report"));
        command.addAll(List.of(HOW.split(" ")));
        int exit = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(said).start().waitFor();
        String all = Files.readString(said.toPath());
        assertThat(exit).as(all).isZero();
        assertThat(all).as("what was tried")
                .containsPattern("Results: ([1-9]\\d*) planned; \\1 passed, 0 failed, 0 soft errs, 0 hard errs");
    }

    /** Ours, without the folders that are not there: jcstress would end on one. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(each -> Files.exists(Path.of(each))).collect(Collectors.joining(File.pathSeparator));
    }
}
