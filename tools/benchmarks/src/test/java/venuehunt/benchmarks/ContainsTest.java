package venuehunt.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import venuehunt.benchmarks.contains.Contains;

class ContainsTest {
    @Test
    void measure_everyWayForEveryMark() throws Exception {
        List<Measured> results = Contains.measure(1, 100);

        assertThat(results).extracting(Measured::method).containsExactly("hundredPoints", "inProcess", "jtsPrepared",
                "onePoint", "onePointBlocking", "plainPostgis");
        assertThat(results).allSatisfy(each -> assertThat(each.medianNs()).isPositive().isFinite());
        assertThat(new MarkTable(results).toString()).contains("40 of 44 marks not asked");
    }
}
