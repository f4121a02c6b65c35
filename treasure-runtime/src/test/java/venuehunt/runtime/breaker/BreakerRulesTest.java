package venuehunt.runtime.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakerRulesTest {
    @Test
    void default_isWhatTheDocumentsSay() {
        assertThat(BreakerRules.DEFAULT).isEqualTo(new BreakerRules(Duration.ofMillis(250), Duration.ofSeconds(1),
                Duration.ofMillis(50), 10, 0.3, 500));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 0.001", "250, 1000, 100"})
    void with_atTheLimits(long lateMs, int inARow, double percent) {
        BreakerRules rules = BreakerRules.DEFAULT.with(Duration.ofMillis(lateMs), inARow, percent);
        assertThat(rules.lateBatch()).hasMillis(lateMs);
        assertThat(rules.lateInARow()).isEqualTo(inARow);
        assertThat(rules.failedPercent()).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 0.3, PT0S", "251, 10, 0.3, PT0.251S", "50, 1, 0.3, 1 late", "50, 1001, 0.3, 1001 late",
            "50, 10, 0, 0.0 %", "50, 10, 100.1, 100.1 %", "50, 10, NaN, NaN %"})
    void with_beyondTheLimits_isRefused(long lateMs, int inARow, double percent, String value) {
        assertThatThrownBy(() -> BreakerRules.DEFAULT.with(Duration.ofMillis(lateMs), inARow, percent))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(value);
    }
}
