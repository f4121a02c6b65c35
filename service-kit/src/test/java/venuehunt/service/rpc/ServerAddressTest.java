package venuehunt.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:1", "maps.example.org:65535", "[::1]:7071"})
    void parse_taken(String text) {
        assertThat(ServerAddress.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "7071", ":7071", "host:", "host:0", "host:65536", "host:-1", "host:x",
            "host:7071/"})
    void parse_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ServerAddress.parse(text))
                .withMessageContaining("expected HOST:PORT");
    }
}
