package venuehunt.service.auth;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a token says whose signature was found good, read once: what is left to ask at each call is the time.
 *
 * @param caller
 *            null where the token names nobody of ours
 * @param notBefore
 *            the beginning of time where the token has no such claim
 * @param expiresAt
 *            the beginning of time where the token has none, and so names nobody
 */
record SignedClaims(@Nullable Caller caller, Instant notBefore, Instant expiresAt) {

    static SignedClaims of(JWTClaimsSet claims) {
        Date notBefore = claims.getNotBeforeTime();
        Date expiry = claims.getExpirationTime();
        return new SignedClaims(expiry == null ? null : caller(claims),
                notBefore == null ? Instant.MIN : notBefore.toInstant(),
                expiry == null ? Instant.MIN : expiry.toInstant());
    }

    private static @Nullable Caller caller(JWTClaimsSet claims) {
        boolean ours = TokenFormat.ISSUER.equals(claims.getIssuer())
                && claims.getAudience().contains(TokenFormat.AUDIENCE) && Caller.isSubject(claims.getSubject());
        try {
            return ours ? new Caller(claims.getSubject(), roles(claims)) : null;
        } catch (ParseException _) {
            return null;
        }
    }

    private static Set<Role> roles(JWTClaimsSet claims) throws ParseException {
        List<String> names = claims.getStringListClaim(TokenFormat.ROLES);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (names != null) {
            names.stream().map(Role::named).flatMap(Optional::stream).forEach(roles::add);
        }
        return roles;
    }
}
