package venuehunt.service.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.grpc.Status.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import venuehunt.service.auth.TokenVerdict.Refused;
import venuehunt.service.auth.TokenVerdict.Valid;
import venuehunt.service.rpc.Peer;
import venuehunt.service.rpc.Refusal;

/**
 * Checks tokens after RFC 8725: one algorithm (ES256), a fixed set of keys named by {@code kid}, nothing fetched and no
 * key taken from the token itself; issuer, audience, subject and expiry required. Safe for use by many threads.
 */
public final class TokenVerifier {
    /** Clocks may differ by this much. */
    public static final Duration LEEWAY = Duration.ofSeconds(60);
    /** No token is valid for longer than this from now on. */
    public static final Duration MAX_LIFETIME = Duration.ofHours(24);
    public static final int MAX_TOKEN_LENGTH = 4096;
    /** RFC 7515's own alphabet: the decoder would take '+' for '-' and '/' for '_', and one token in several forms. */
    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private static final Refused MISSING = refused("TOKEN_MISSING", "a token is needed");
    private static final Refused INVALID = refused("TOKEN_INVALID", "the token cannot be used");
    private static final Refused EXPIRED = refused("TOKEN_EXPIRED", "the token has expired");

    private final Map<String, JWSVerifier> verifiersByKeyId;
    private final InstantSource clock;
    private final CheckedTokens checked = new CheckedTokens();

    private TokenVerifier(Map<String, JWSVerifier> verifiersByKeyId, InstantSource clock) {
        this.verifiersByKeyId = verifiersByKeyId;
        this.clock = clock;
    }

    /**
     * Trusts the keys of a file: a JWK set of public P-256 keys, each with a key id.
     *
     * @throws IOException
     *             when the file cannot be read or is no such set; the message says so in one sentence
     */
    public static TokenVerifier load(Path keySetFile, InstantSource clock) throws IOException {
        try {
            JWKSet keys = JWKSet.parse(Files.readString(keySetFile));
            Map<String, JWSVerifier> verifiers = new HashMap<>();
            for (JWK key : keys.getKeys()) {
                verifiers.put(keyId(key, keySetFile), verifier(key, keySetFile));
            }
            if (verifiers.isEmpty()) {
                throw new IOException("the key set " + keySetFile + " holds no key");
            }
            return new TokenVerifier(Map.copyOf(verifiers), clock);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no key set at " + keySetFile, e);
        } catch (ParseException e) {
            throw new IOException(keySetFile + " is no JWK set: " + e.getMessage(), e);
        }
    }

    public TokenVerdict verify(@Nullable String token) {
        if (token == null || token.isEmpty()) {
            return MISSING;
        }
        SignedClaims known = checked.find(token);
        return known == null ? check(token) : judge(known);
    }

    /**
     * The same of a caller over a connection: one who shows a good token is known there, and after some bad ones no
     * token is looked at for a while that was not found good before.
     *
     * @param peer
     *            null outside of a server
     */
    public TokenVerdict verify(@Nullable String token, @Nullable Peer peer) {
        if (peer == null) {
            return verify(token);
        }
        SignedClaims known = token == null ? null : checked.find(token);
        long waitNs = token == null || known != null ? 0 : peer.tokenWaitNs();
        if (waitNs > 0) {
            return new Refused(Refusal.resourceExhausted("TOKEN_RATE", "too many bad tokens came over this connection",
                    Duration.ofNanos(waitNs)));
        }
        TokenVerdict verdict = known == null ? verify(token) : judge(known);
        if (verdict instanceof Valid) {
            peer.showedToken();
        } else if (verdict.equals(INVALID)) { // not one that has expired: it is remembered, and costs nothing more
            peer.showedBadToken();
        }
        return verdict;
    }

    private TokenVerdict check(String token) {
        if (token.length() > MAX_TOKEN_LENGTH || !COMPACT.matcher(token).matches()) {
            return INVALID;
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!signedByUs(jwt)) {
                return INVALID;
            }
            SignedClaims claims = SignedClaims.of(jwt.getJWTClaimsSet());
            checked.keep(token, claims);
            return judge(claims);
        } catch (ParseException | JOSEException _) {
            return INVALID;
        }
    }

    private boolean signedByUs(SignedJWT jwt) throws JOSEException {
        JWSHeader header = jwt.getHeader();
        if (!TokenFormat.ALGORITHM.equals(header.getAlgorithm()) || header.getKeyID() == null) {
            return false;
        }
        JWSVerifier verifier = verifiersByKeyId.get(header.getKeyID());
        return verifier != null && jwt.verify(verifier);
    }

    private TokenVerdict judge(SignedClaims claims) {
        Instant now = clock.instant();
        Caller caller = claims.caller();
        if (caller == null || claims.expiresAt().isAfter(now.plus(MAX_LIFETIME).plus(LEEWAY))
                || claims.notBefore().isAfter(now.plus(LEEWAY))) {
            return INVALID;
        }
        return now.isBefore(claims.expiresAt().plus(LEEWAY)) ? new Valid(caller, claims.expiresAt()) : EXPIRED;
    }

    private static String keyId(JWK key, Path file) throws IOException {
        String id = key.getKeyID();
        if (id == null) {
            throw new IOException("the key set " + file + " holds a key without a \"kid\"");
        }
        return id;
    }

    private static JWSVerifier verifier(JWK key, Path file) throws IOException {
        if (key instanceof ECKey ec && Curve.P_256.equals(ec.getCurve())) {
            if (ec.isPrivate()) {
                throw new IOException("the key set " + file + " holds a private key: give services public keys only");
            }
            try {
                return new ECDSAVerifier(ec);
            } catch (JOSEException e) {
                throw new IOException("the key set " + file + " holds an unusable key " + key.getKeyID(), e);
            }
        }
        throw new IOException("the key set " + file + " holds the key " + key.getKeyID()
                + ", which is no EC key on the curve P-256");
    }

    private static Refused refused(String reason, String message) {
        return new Refused(Refusal.of(Code.UNAUTHENTICATED, reason, message));
    }
}
