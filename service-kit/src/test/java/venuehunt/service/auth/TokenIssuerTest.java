package venuehunt.service.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.service.auth.TokenVerdict.Valid;

class TokenIssuerTest {
    private static final Instant NOW = Instant.parse("2026-07-01T20:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    @TempDir
    private Path folder = Path.of("/");

    @Test
    void issue_isVerified() throws IOException {
        TokenIssuer issuer = TokenIssuer.open(folder, CLOCK);
        String token = issuer.issue("office@fair", Set.of(Role.CURATOR, Role.STAFF), TokenVerifier.MAX_LIFETIME);

        assertThat(TokenVerifier.load(issuer.publicKeySet(), CLOCK).verify(token)).isEqualTo(new Valid(
                new Caller("office@fair", Set.of(Role.CURATOR, Role.STAFF)), NOW.plus(TokenVerifier.MAX_LIFETIME)));
    }

    @Test
    void open_again_keepsTheKey() throws IOException {
        String token = TokenIssuer.open(folder, CLOCK).issue("p", Set.of(Role.PLAYER), Duration.ofMinutes(1));
        TokenIssuer again = TokenIssuer.open(folder, CLOCK);

        assertThat(TokenVerifier.load(again.publicKeySet(), CLOCK).verify(token)).isInstanceOf(Valid.class);
    }

    @Test
    void open_hidesThePrivateKey() throws IOException {
        TokenIssuer issuer = TokenIssuer.open(folder, CLOCK);

        assertThat(permissions(folder.resolve("signing-key.json"))).isEqualTo("rw-------");
        assertThat(permissions(issuer.publicKeySet())).isEqualTo("rw-r--r--");
        assertThat(issuer.publicKeySet()).content().doesNotContain("\"d\"");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void open_onABrokenKey_saysSo() throws IOException {
        Files.writeString(folder.resolve("signing-key.json"), "nonsense");
        assertThatThrownBy(() -> TokenIssuer.open(folder, CLOCK)).isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be used");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT24H0.001S"})
    void issue_forAnUnreasonableTime_isRefused(Duration lifetime) throws IOException {
        TokenIssuer issuer = TokenIssuer.open(folder, CLOCK);
        assertThatThrownBy(() -> issuer.issue("p", Set.of(), lifetime)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(lifetime.toString());
    }

    @Test
    void issue_toASubjectNobodyCanHave_isRefused() throws IOException {
        TokenIssuer issuer = TokenIssuer.open(folder, CLOCK);
        assertThatThrownBy(() -> issuer.issue("a b", Set.of(), Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'a b'");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
