package venuehunt.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import venuehunt.benchmarks.contains.MapImport;

class MapImportTest {
    @Test
    void measure_everyFigureForEveryMark() throws Exception {
        List<Measured> results = MapImport.measure(1, 600, Duration.ofMillis(200));

        assertThat(results).extracting(Measured::method).containsExactly("uploadToLive", "lookUpP99Before",
                "lookUpP99OneCoreTaken", "lookUpP99AllCoresTaken", "lookUpP99During");
        assertThat(results).allSatisfy(each -> assertThat(each.medianNs()).isPositive().isFinite());
        assertThat(new MarkTable(results).toString()).contains("42 of 44 marks not asked");
    }
}
