package venuehunt.service.auth;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What tokens say whose signature was found good, for those used of late: the signature costs a call more than most
 * answers do, and the keys never change while the service runs. Whether a token is still valid is asked every time.
 */
final class CheckedTokens {
    /** At most 4 KiB each. */
    static final int MAX = 1_024;

    /** The one used longest ago first. */
    private final LinkedHashMap<String, SignedClaims> claimsByToken = new LinkedHashMap<>(16, 0.75f, true);

    /** Null for a token that was not checked, or so long ago that others came. */
    synchronized @Nullable SignedClaims find(String token) {
        return claimsByToken.get(token);
    }

    synchronized void keep(String token, SignedClaims claims) {
        claimsByToken.put(token, claims);
        if (claimsByToken.size() > MAX) {
            claimsByToken.pollFirstEntry();
        }
    }
}
