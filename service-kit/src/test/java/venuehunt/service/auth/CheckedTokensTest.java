package venuehunt.service.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.Test;

class CheckedTokensTest {
    private static final SignedClaims CLAIMS = SignedClaims.of(new JWTClaimsSet.Builder().subject("ana").build());

    @Test
    void keep_oneTooMany_letsGoOfTheOneUsedLongestAgo() {
        CheckedTokens tokens = new CheckedTokens();
        for (int i = 0; i < CheckedTokens.MAX; i++) {
            tokens.keep("token-" + i, CLAIMS);
        }
        assertThat(tokens.find("token-0")).isEqualTo(CLAIMS);

        tokens.keep("one more", CLAIMS);

        assertThat(tokens.find("token-0")).isEqualTo(CLAIMS);
        assertThat(tokens.find("token-1")).isNull();
        assertThat(tokens.find("one more")).isEqualTo(CLAIMS);
    }
}
