package venuehunt.benchmarks.servers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileLimitTest {
    @ParameterizedTest
    @CsvSource({"1024, 1024", "20000, 20000", "unlimited, 9223372036854775807"})
    void parse_theSoftOne(String soft, long expected) {
        assertThat(FileLimit.parse("Limit          Soft Limit   Hard Limit   Units\n"
                + "Max processes  12           13           processes\n"
                + "Max open files " + soft + "         524288       files\n")).isEqualTo(expected);
    }
}
