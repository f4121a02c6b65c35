package venuehunt.benchmarks.phones;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacerTest {
    @ParameterizedTest
    @CsvSource({"0, 100", "1, 350", "2, 600", "3, 850", "4, 1100", "5, 1350", "4000000000, 1000000000100"})
    void dueNs_evenlySpread(long number, long expected) {
        assertThat(Pacer.dueNs(100, number, 4, 1_000)).isEqualTo(expected);
    }
}
