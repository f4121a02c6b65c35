package venuehunt.service.auth;

import java.time.Instant;
import venuehunt.service.rpc.Refusal;

/** What became of a token. */
public sealed interface TokenVerdict {
    /**
     * Who calls, and until when.
     *
     * @param expiresAt
     *            the token's own end; it is taken for {@link TokenVerifier#LEEWAY} longer
     */
    record Valid(Caller caller, Instant expiresAt) implements TokenVerdict {}

    /**
     * Not let in.
     *
     * @param refusal
     *            TOKEN_MISSING, TOKEN_EXPIRED, or TOKEN_INVALID, which does not say what was wrong
     */
    record Refused(Refusal refusal) implements TokenVerdict {}
}
