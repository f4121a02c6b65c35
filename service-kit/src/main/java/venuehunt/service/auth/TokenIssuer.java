package venuehunt.service.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;

/** Signs tokens with a key of its own, kept in a folder as {@code signing-key.json}, readable by its owner only. */
public final class TokenIssuer {
    private static final String PRIVATE_FILE = "signing-key.json";
    private static final String PUBLIC_FILE = "token-keys.json";

    private final ECKey key;
    private final ECDSASigner signer;
    private final Path publicKeySet;
    private final InstantSource clock;

    private TokenIssuer(ECKey key, ECDSASigner signer, Path publicKeySet, InstantSource clock) {
        this.key = key;
        this.signer = signer;
        this.publicKeySet = publicKeySet;
        this.clock = clock;
    }

    /**
     * Loads the key of a folder, or makes both.
     *
     * @throws IOException
     *             when the folder cannot be written or its key cannot be used
     */
    public static TokenIssuer open(Path folder, InstantSource clock) throws IOException {
        Files.createDirectories(folder);
        try {
            ECKey key = loadOrMake(folder.resolve(PRIVATE_FILE));
            Path publicKeySet = folder.resolve(PUBLIC_FILE);
            write(publicKeySet, new JWKSet(key).toString(true), "rw-r--r--");
            return new TokenIssuer(key, new ECDSASigner(key), publicKeySet, clock);
        } catch (JOSEException | ParseException e) {
            throw new IOException("the key in " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** The JWK set that a {@link TokenVerifier} loads. */
    public Path publicKeySet() {
        return publicKeySet;
    }

    /**
     * Signs a token that is valid from now on.
     *
     * @param subject
     *            as in {@link Caller}
     * @param lifetime
     *            positive, at most {@link TokenVerifier#MAX_LIFETIME}
     */
    public String issue(String subject, Set<Role> roles, Duration lifetime) {
        Caller caller = new Caller(subject, roles);
        if (!lifetime.isPositive() || lifetime.compareTo(TokenVerifier.MAX_LIFETIME) > 0) {
            throw new IllegalArgumentException(
                    "lifetime " + lifetime + ", expected more than zero and at most " + TokenVerifier.MAX_LIFETIME);
        }
        return sign(claims(caller, lifetime));
    }

    private JWTClaimsSet claims(Caller caller, Duration lifetime) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder().issuer(TokenFormat.ISSUER).audience(TokenFormat.AUDIENCE)
                .subject(caller.subject()).issueTime(Date.from(now)).expirationTime(Date.from(now.plus(lifetime)))
                .claim(TokenFormat.ROLES, caller.roles().stream().sorted().map(Role::claimName).toList()).build();
    }

    private String sign(JWTClaimsSet claims) {
        SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(TokenFormat.ALGORITHM).keyID(key.getKeyID()).build(),
                claims);
        try {
            jwt.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign with a P-256 key", e);
        }
        return jwt.serialize();
    }

    private static ECKey loadOrMake(Path file) throws IOException, JOSEException, ParseException {
        try {
            return ECKey.parse(Files.readString(file));
        } catch (NoSuchFileException _) {
            ECKey made = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
            write(file, made.toJSONString(), "rw-------");
            return made;
        }
    }

    /** Whole or not at all, and never readable by more than {@code permissions} say, not even for a moment. */
    private static void write(Path file, String text, String permissions) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(folder, "key", ".tmp"); // 0600 by its nature
        Files.writeString(draft, text);
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString(permissions));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
