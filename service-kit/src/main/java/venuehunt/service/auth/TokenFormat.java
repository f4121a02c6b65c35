package venuehunt.service.auth;

import com.nimbusds.jose.JWSAlgorithm;

/** What issuer and verifier agree on. */
final class TokenFormat {
    static final JWSAlgorithm ALGORITHM = JWSAlgorithm.ES256;
    static final String ISSUER = "venuehunt";
    static final String AUDIENCE = "venuehunt";
    static final String ROLES = "roles";

    private TokenFormat() {
    }
}
