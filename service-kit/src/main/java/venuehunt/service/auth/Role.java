package venuehunt.service.auth;

import java.util.Locale;
import java.util.Optional;

/** What a caller may do. In a token's claim {@code roles} by its lower-case name. */
public enum Role {
    /** Plays in hunts. */
    PLAYER,
    /** Publishes maps and places treasures. */
    CURATOR,
    /** Runs the festival: opens, pauses, closes, helps. */
    STAFF,
    /** A service of ours. */
    NODE;

    public String claimName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a name that this version does not know: it grants nothing. */
    static Optional<Role> named(String claimName) {
        for (Role role : values()) {
            if (role.claimName().equals(claimName)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
