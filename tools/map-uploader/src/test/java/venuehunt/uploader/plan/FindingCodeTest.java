package venuehunt.uploader.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FindingCodeTest {
    /** Programs go by the names, people by what is written there. */
    @Test
    void values_areThoseOfTheDocs() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("../../docs/site-plans.md")).stream()
                .filter(line -> line.matches("\\| `[A-Z_]+` \\| (problem|warning) \\|.*"))
                .map(line -> line.replaceFirst("^\\| `([A-Z_]+)` \\| (\\w+) .*", "$1 $2")).toList();
        assertThat(documented).containsExactlyElementsOf(Arrays.stream(FindingCode.values())
                .map(code -> code + " " + code.severity().name().toLowerCase(Locale.ROOT)).toList());
    }
}
