package venuehunt.benchmarks.servers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CpuTimeTest {
    private static final String REST = " S 1 2 3 4 5 6 7 8 9 10 250 40 13 14 20 0 30 0 5";

    @ParameterizedTest
    @ValueSource(strings = {"4711 (java)", "4711 (a name)", "4711 (od) d)", "4711 (99 (S 1 2)"})
    void parse_behindWhateverName(String start) {
        CpuTime time = CpuTime.parse(start + REST);
        assertThat(time).isEqualTo(new CpuTime(2_500_000_000L, 400_000_000L));
        assertThat(time.ns()).isEqualTo(2_900_000_000L);
        assertThat(time.systemShare()).isEqualTo(0.4 / 2.9);
    }

    @Test
    void since_whatCameInBetween() {
        assertThat(new CpuTime(70, 40).since(new CpuTime(20, 30))).isEqualTo(new CpuTime(50, 10));
    }

    @Test
    void systemShare_ofNothing() {
        assertThat(new CpuTime(0, 0).systemShare()).isZero();
    }
}
