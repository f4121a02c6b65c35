package venuehunt.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.service.limit.Rate;

class ConnectionLimitsTest {
    @Test
    void phones_defaults() {
        assertThat(RpcLimits.phone().connections()).isEqualTo(new ConnectionLimits(16_000, new Rate(300, 600),
                new Rate(100, 600), Duration.ofSeconds(10), Duration.ofMinutes(30), Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_001})
    void max_beyondItsLimits_saysTheValue(int max) {
        assertThatThrownBy(() -> new ConnectionLimits(max, new Rate(1, 1), new Rate(1, 1), Duration.ZERO, Duration.ZERO,
                Duration.ZERO))
                .hasMessage(max + " connections, expected 1 to 1000000");
    }
}
