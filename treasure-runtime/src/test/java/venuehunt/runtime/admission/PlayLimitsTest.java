package venuehunt.runtime.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehunt.service.limit.Rate;

class PlayLimitsTest {
    @Test
    void defaults() {
        assertThat(PlayLimits.DEFAULT)
                .isEqualTo(new PlayLimits(15_000, new Rate(300, 600), new Rate(0.5, 5), 900, new Rate(0.5, 3), 60, 10,
                        new Rate(2, 5)));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1, 1, 0 players", "1, 0, 1, 1, 0 AR starts", "1, 1, 0, 1, 0 claims", "1, 1, 1, 0, 0 messages",
            "1000001, 1, 1, 1, 1000001 players"})
    void beyondTheLimits_saysTheValue(int players, int starts, int claims, int messages, String said) {
        Rate rate = new Rate(1, 1);
        assertThatThrownBy(() -> new PlayLimits(players, rate, rate, starts, rate, claims, messages, new Rate(2, 5)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(said);
    }
}
