package venuehunt.service.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import venuehunt.service.auth.TokenVerdict.Valid;

class TokenOptionsTest {
    @TempDir
    private Path folder = Path.of("/");

    @Test
    void verifier_trustsTheFile() throws IOException {
        TokenIssuer issuer = TokenIssuer.open(folder, InstantSource.system());
        TokenVerifier verifier = parse("--token-keys", issuer.publicKeySet().toString())
                .verifier(InstantSource.system());

        assertThat(verifier.verify(issuer.issue("p", Set.of(), Duration.ofMinutes(1)))).isInstanceOf(Valid.class);
    }

    @Test
    void verifier_withoutTheFile_saysSo() {
        TokenOptions options = parse("--token-keys", folder.resolve("nowhere").toString());
        assertThatThrownBy(() -> options.verifier(InstantSource.system())).isInstanceOf(ParameterException.class)
                .hasMessageContaining("--token-keys: there is no key set at");
    }

    @Test
    void parse_withoutTheOption_isRefused() {
        assertThatThrownBy(() -> parse()).isInstanceOf(ParameterException.class).hasMessageContaining("--token-keys");
    }

    private static TokenOptions parse(String... arguments) {
        Service service = new Service();
        new CommandLine(service).parseArgs(arguments);
        return service.tokens;
    }

    @Command(name = "service")
    private static final class Service {
        @Mixin
        private final TokenOptions tokens = new TokenOptions();
    }
}
