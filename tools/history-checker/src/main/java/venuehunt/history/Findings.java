package venuehunt.history;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Where the checks write down what they find. */
final class Findings {
    private final List<Violation> all = new ArrayList<>();

    void add(Invariant invariant, String sentence, UUID... claims) {
        all.add(new Violation(invariant, List.of(claims), sentence));
    }

    void add(Invariant invariant, String sentence, List<UUID> claims) {
        all.add(new Violation(invariant, List.copyOf(claims), sentence));
    }

    List<Violation> all() {
        return List.copyOf(all);
    }
}
