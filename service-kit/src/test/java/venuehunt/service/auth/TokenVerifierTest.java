package venuehunt.service.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehunt.service.auth.TokenVerdict.Refused;
import venuehunt.service.auth.TokenVerdict.Valid;

class TokenVerifierTest {
    private static final Instant NOW = Instant.parse("2026-07-01T20:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    @TempDir
    private Path folder = Path.of("/");
    private final ECKey key;

    TokenVerifierTest() throws JOSEException {
        key = new ECKeyGenerator(Curve.P_256).keyID("fair").generate();
    }

    @BeforeEach
    void writeKeys() throws IOException {
        Files.writeString(keys(), new JWKSet(key).toString(true));
    }

    @Test
    void verify_ofAFairToken() throws Exception {
        assertThat(verify(sign(fair().build(), key)))
                .isEqualTo(new Valid(new Caller("player-1", Set.of(Role.PLAYER)), NOW.plusSeconds(600)));
    }

    @Test
    void verify_ofRolesOfLaterVersions_grantsNothing() throws Exception {
        JWTClaimsSet claims = fair().claim("roles", List.of("emperor", "PLAYER", "staff")).build();
        assertThat(verify(sign(claims, key)))
                .isEqualTo(new Valid(new Caller("player-1", Set.of(Role.STAFF)), NOW.plusSeconds(600)));
        assertThat(verify(sign(fair().claim("roles", null).build(), key)))
                .isEqualTo(new Valid(new Caller("player-1", Set.of()), NOW.plusSeconds(600)));
    }

    @Test
    void verify_ofForgedTokens_saysTokenInvalidAndNoMore() throws Exception {
        TokenVerdict invalid = verify("garbage");
        assertThat(reason(invalid)).isEqualTo("TOKEN_INVALID");

        for (Map.Entry<String, String> forged : forged().entrySet()) {
            assertThat(verify(forged.getValue())).as(forged.getKey()).isEqualTo(invalid);
        }
    }

    @Test
    void verify_ofNoToken() throws IOException {
        assertThat(reason(verify(""))).isEqualTo("TOKEN_MISSING");
        assertThat(reason(verifier().verify(null))).isEqualTo("TOKEN_MISSING");
    }

    /** Seconds from now, beyond first and last. */
    @ParameterizedTest
    @CsvSource({"-61, TOKEN_EXPIRED", "-60, TOKEN_EXPIRED", "-59, valid", "0, valid", "86460, valid",
            "86461, TOKEN_INVALID"})
    void verify_aroundTheExpiry(long expiresIn, String verdict) throws Exception {
        JWTClaimsSet claims = fair().expirationTime(Date.from(NOW.plusSeconds(expiresIn))).build();
        assertThat(reason(verify(sign(claims, key)))).isEqualTo(verdict);
    }

    /** Its signature is checked once; that it has expired is noticed all the same. */
    @Test
    void verify_againAfterItsExpiry() throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(NOW);
        TokenVerifier verifier = TokenVerifier.load(keys(), now::get);
        String token = sign(fair().expirationTime(Date.from(NOW.plusSeconds(10))).build(), key);

        assertThat(reason(verifier.verify(token))).isEqualTo("valid");
        assertThat(reason(verifier.verify(token))).isEqualTo("valid");
        now.set(NOW.plusSeconds(70));
        assertThat(reason(verifier.verify(token))).isEqualTo("TOKEN_EXPIRED");
    }

    @ParameterizedTest
    @CsvSource({"60, valid", "61, TOKEN_INVALID"})
    void verify_aroundTheBeginning(long beginsIn, String verdict) throws Exception {
        JWTClaimsSet claims = fair().notBeforeTime(Date.from(NOW.plusSeconds(beginsIn))).build();
        assertThat(reason(verify(sign(claims, key)))).isEqualTo(verdict);
    }

    @Test
    void verify_aroundTheLongestToken() throws Exception {
        String token = padded(TokenVerifier.MAX_TOKEN_LENGTH);
        assertThat(token).hasSize(TokenVerifier.MAX_TOKEN_LENGTH);
        assertThat(reason(verify(token))).isEqualTo("valid");
        String longer = padded(TokenVerifier.MAX_TOKEN_LENGTH + 3);
        assertThat(reason(verify(longer))).isEqualTo("TOKEN_INVALID");
    }

    /** ES256 signs with chance in it: sooner or later a signature has both characters. */
    @Test
    void verify_inTheOtherBase64Alphabet_isRefused() throws Exception {
        String token = sign(fair().build(), key);
        while (!token.substring(token.lastIndexOf('.')).matches(".*-.*_.*|.*_.*-.*")) {
            token = sign(fair().build(), key);
        }
        int signature = token.lastIndexOf('.');
        for (String other : List.of(token.substring(signature).replace('-', '+'),
                token.substring(signature).replace('_', '/'))) {
            assertThat(verifier().verify(token.substring(0, signature) + other)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void verify_ofNoise_neverThrows() throws Exception {
        long seed = 20_260_701;
        Random random = new Random(seed);
        byte[] fair = sign(fair().build(), key).getBytes(StandardCharsets.US_ASCII);
        TokenVerifier verifier = verifier();
        for (int i = 0; i < 2000; i++) {
            byte[] noise = fair.clone();
            noise[random.nextInt(noise.length - 1)] ^= (byte) (1 + random.nextInt(127));
            TokenVerdict verdict = verifier.verify(new String(noise, StandardCharsets.ISO_8859_1));
            assertThat(verdict).as("seed %d, round %d", seed, i).isInstanceOf(Refused.class);
        }
    }

    @Test
    void load_ofWhatIsNoKeySet_saysSo() throws Exception {
        assertThatThrownBy(() -> load("nonsense")).isInstanceOf(IOException.class).hasMessageContaining("no JWK set");
        assertThatThrownBy(() -> load("{\"keys\":[]}")).isInstanceOf(IOException.class)
                .hasMessageContaining("holds no key");
        assertThatThrownBy(() -> load(new JWKSet(key).toString(false))).isInstanceOf(IOException.class)
                .hasMessageContaining("private key").hasMessageNotContaining(key.getD().toString());
        ECKey p384 = new ECKeyGenerator(Curve.P_384).keyID("large").generate();
        assertThatThrownBy(() -> load(new JWKSet(p384).toString(true))).isInstanceOf(IOException.class)
                .hasMessageContaining("P-256");
        ECKey nameless = new ECKeyGenerator(Curve.P_256).generate();
        assertThatThrownBy(() -> load(new JWKSet(nameless).toString(true))).isInstanceOf(IOException.class)
                .hasMessageContaining("kid");
        assertThatThrownBy(() -> TokenVerifier.load(folder.resolve("nowhere"), CLOCK)).isInstanceOf(IOException.class)
                .hasMessageContaining("there is no key set at");
    }

    private Map<String, String> forged() throws Exception {
        ECKey other = new ECKeyGenerator(Curve.P_256).keyID("other").generate();
        ECKey disguised = new ECKeyGenerator(Curve.P_256).keyID(key.getKeyID()).generate();
        String fair = sign(fair().build(), key);
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("alg none", new PlainJWT(fair().build()).serialize());
        forged.put("alg none, signature kept",
                new PlainJWT(fair().build()).serialize() + fair.substring(fair.lastIndexOf('.') + 1));
        forged.put("HS256 with the public key as secret", signed(new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID(key.getKeyID()).build(), new MACSigner(key.toECPublicKey().getEncoded())));
        forged.put("HS256 with the key set as secret", signed(new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID(key.getKeyID()).build(), new MACSigner(Files.readAllBytes(keys()))));
        forged.put("RS256", signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new RSASSASigner(new RSAKeyGenerator(2048).generate())));
        forged.put("other key", sign(fair().build(), other));
        forged.put("other key under our id", sign(fair().build(), disguised));
        forged.put("key in the header", signed(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("other")
                .jwk(other.toPublicJWK()).build(), new ECDSASigner(other)));
        forged.put("key by a link", signed(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("other")
                .jwkURL(URI.create("https://forger.example/keys")).build(), new ECDSASigner(other)));
        forged.put("no key id", signed(new JWSHeader(JWSAlgorithm.ES256), new ECDSASigner(key)));
        forged.put("critical extension", signed(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID())
                .criticalParams(Set.of("must")).customParam("must", 1).build(), new ECDSASigner(key)));
        forged.put("wrong audience", sign(fair().audience("somewhere").build(), key));
        forged.put("no audience", sign(fair().audience((String) null).build(), key));
        forged.put("wrong issuer", sign(fair().issuer("somebody").build(), key));
        forged.put("no issuer", sign(fair().issuer(null).build(), key));
        forged.put("no subject", sign(fair().subject(null).build(), key));
        forged.put("empty subject", sign(fair().subject("").build(), key));
        forged.put("subject with a blank", sign(fair().subject("a b").build(), key));
        forged.put("long subject", sign(fair().subject("a".repeat(65)).build(), key));
        forged.put("no expiry", sign(fair().expirationTime(null).build(), key));
        forged.put("roles of another type", sign(fair().claim("roles", 7).build(), key));
        forged.put("roles of other types", sign(fair().claim("roles", List.of(7)).build(), key));
        forged.put("not yet", sign(fair().notBeforeTime(Date.from(NOW.plusSeconds(300))).build(), key));
        forged.put("claims exchanged", exchangeClaims(fair, sign(fair().subject("player-2").build(), other)));
        forged.put("no signature", fair.substring(0, fair.lastIndexOf('.') + 1));
        forged.put("signature of zeros", fair.substring(0, fair.lastIndexOf('.') + 1) + "A".repeat(86));
        forged.put("too long", "a".repeat(TokenVerifier.MAX_TOKEN_LENGTH + 1));
        forged.put("dots", "..");
        forged.put("not base64", "ä.ö.ü");
        return forged;
    }

    private static String exchangeClaims(String fair, String wanted) {
        String[] parts = fair.split("\\.", -1);
        return parts[0] + "." + wanted.split("\\.", -1)[1] + "." + parts[2];
    }

    private String padded(int length) throws JOSEException {
        int padding = 0;
        while (true) {
            String token = sign(fair().claim("pad", "x".repeat(padding)).build(), key);
            if (token.length() >= length) {
                return token;
            }
            padding += Math.max(1, (length - token.length()) * 3 / 4 - 1);
        }
    }

    private static JWTClaimsSet.Builder fair() {
        return new JWTClaimsSet.Builder().issuer("venuehunt").audience("venuehunt").subject("player-1")
                .expirationTime(Date.from(NOW.plus(Duration.ofMinutes(10)))).claim("roles", List.of("player"));
    }

    private static String sign(JWTClaimsSet claims, ECKey key) throws JOSEException {
        SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
        jwt.sign(new ECDSASigner(key));
        return jwt.serialize();
    }

    private static String signed(JWSHeader header, JWSSigner signer) throws JOSEException {
        SignedJWT jwt = new SignedJWT(header, fair().build());
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static String reason(TokenVerdict verdict) {
        return switch (verdict) {
            case Valid _ -> "valid";
            case Refused refused -> refused.refusal().reason();
        };
    }

    private TokenVerdict verify(String token) throws IOException {
        return verifier().verify(token);
    }

    private TokenVerifier verifier() throws IOException {
        return TokenVerifier.load(keys(), CLOCK);
    }

    private void load(String keySet) throws IOException {
        TokenVerifier.load(Files.writeString(folder.resolve("other.json"), keySet), CLOCK);
    }

    private Path keys() {
        return folder.resolve("keys.json");
    }
}
