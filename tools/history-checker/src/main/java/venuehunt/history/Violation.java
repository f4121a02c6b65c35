package venuehunt.history;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** An invariant that a history does not keep, and the claims that show it. */
public record Violation(Invariant invariant, List<UUID> claims, String sentence) {

    @Override
    public String toString() {
        String ids = claims.isEmpty()
                ? ""
                : " [" + claims.stream().map(UUID::toString).collect(Collectors.joining(", ")) + "]";
        return invariant + " " + sentence + ids;
    }
}
