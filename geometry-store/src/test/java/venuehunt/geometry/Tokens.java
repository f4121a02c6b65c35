package venuehunt.geometry;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import venuehunt.service.auth.Role;
import venuehunt.service.auth.TokenIssuer;
import venuehunt.service.auth.TokenVerifier;

/** Tokens of callers, and the verifier that believes them. */
record Tokens(TokenIssuer issuer, TokenVerifier verifier) {

    static Tokens in(Path folder) throws IOException {
        TokenIssuer issuer = TokenIssuer.open(folder, InstantSource.system());
        return new Tokens(issuer, TokenVerifier.load(issuer.publicKeySet(), InstantSource.system()));
    }

    /** Of the caller {@code test-ROLE}. */
    String of(Role role) {
        return of("test-" + role.claimName(), role);
    }

    String of(String subject, Role role) {
        return issuer.issue(subject, Set.of(role), Duration.ofHours(1));
    }
}
