package venuehunt.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolSettingsTest {
    @ParameterizedTest
    @CsvSource({"1, PT0.25S", "100, PT10M"})
    void new_atTheLimits(int connections, Duration statementTimeout) {
        assertThat(new PoolSettings("p", connections, statementTimeout).connections()).isEqualTo(connections);
    }

    @ParameterizedTest
    @CsvSource({"0, PT1S, 0 connections", "101, PT1S, 101 connections", "1, PT0.249S, PT0.249S", "1, PT11M, PT11M"})
    void new_beyondTheLimits_isRefused(int connections, Duration statementTimeout, String value) {
        assertThatThrownBy(() -> new PoolSettings("p", connections, statementTimeout))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(value);
    }

    @Test
    void pin_addsToTheSessionsOptions() {
        PoolSettings settings = PoolSettings.of("p", 1).pin("synchronous_commit", "on").pin("jit", "off");

        assertThat(settings.sessionOptions()).endsWith("=500 -c jit=off -c synchronous_commit=on");
    }

    @Test
    void pin_whateverIsInAValue_isOneValue() {
        assertThat(PoolSettings.of("p", 1).pin("search_path", "\"a\\b\" -c jit=off").sessionOptions())
                .endsWith(" -c search_path=\"a\\\\b\"\\ -c\\ jit=off");
    }

    @ParameterizedTest
    @CsvSource({"jit, ''", "Jit, on"})
    void pin_noSettingOrNoValue_isRefused(String setting, String value) {
        PoolSettings settings = PoolSettings.of("p", 1);
        assertThatThrownBy(() -> settings.pin(setting, value)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(setting + " = " + value);
    }

    @Test
    void sessionOptions_sayAllTheServerCanKeep() {
        PoolSettings settings = new PoolSettings("p", 1, Duration.ofMillis(800));

        assertThat(settings.sessionOptions()).isEqualTo(
                "-c statement_timeout=800 -c lock_timeout=400 -c idle_in_transaction_session_timeout=1600"
                        + " -c tcp_user_timeout=1600 -c client_connection_check_interval=500");
        assertThat(settings.patience().socket()).isEqualTo(Duration.ofMillis(2_800));
    }

    @ParameterizedTest
    @CsvSource({"PT0.8S, PT0.8S, PT1.2S, PT2S", "PT0.3S, PT1.2S, PT1.2S, PT2S", "PT0.3S, PT0.8S, PT1.2S, PT0.8S",
            "PT0S, PT0.8S, PT1.2S, PT2S"})
    void patience_thatDoesNotGrowOutward_isRefused(Duration lock, Duration statement, Duration socket, Duration idle) {
        assertThatThrownBy(() -> new Patience(lock, statement, socket, idle))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("lock " + lock);
    }
}
