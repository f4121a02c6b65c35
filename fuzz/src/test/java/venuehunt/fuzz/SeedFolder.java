package venuehunt.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the seeds of a fuzz test are checked in: a folder "seeds" in the one that Jazzer reads and adds its findings
 * to. Code makes the seeds, so that they follow the format; the files show what a change does to bytes made before it.
 */
record SeedFolder(Class<?> fuzzTest, String method) {
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Path FRESH = Path.of("target", "seeds");

    /** Fails if the files are not exactly these, and leaves in target/seeds what they should be. */
    void assertHolds(Map<String, byte[]> seeds) throws IOException {
        write(seeds);
        assertThat(names(folderIn(RESOURCES))).as(howToRenew()).hasSameElementsAs(seeds.keySet());
        for (var seed : seeds.entrySet()) {
            assertThat(folderIn(RESOURCES).resolve(seed.getKey())).as(howToRenew()).hasBinaryContent(seed.getValue());
        }
    }

    private void write(Map<String, byte[]> seeds) throws IOException {
        Path folder = Files.createDirectories(folderIn(FRESH));
        for (String stale : names(folder)) {
            Files.delete(folder.resolve(stale));
        }
        for (var seed : seeds.entrySet()) {
            Files.write(folder.resolve(seed.getKey()), seed.getValue());
        }
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Path folderIn(Path root) {
        return root.resolve(fuzzTest.getPackageName().replace('.', '/')).resolve(fuzzTest.getSimpleName() + "Inputs")
                .resolve(method).resolve("seeds");
    }

    private String howToRenew() {
        return "seeds of %s: if this change of the format or of the seeds is meant, run in the folder fuzz: "
                .formatted(method) + "rm -rf %s; cp -r target/seeds/. %s".formatted(folderIn(RESOURCES), RESOURCES);
    }
}
