package venuehunt.runtime.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What a seed lets go wrong: some of all faults, so that one does not hide another. */
final class SimFaults {
    private final RandomGenerator random;
    private final List<Fate> fates = new ArrayList<>();
    private final boolean crashes;
    private final double chance;
    private boolean healed;

    /** What becomes of a group that is sent to the ledger. */
    enum Fate {
        COMMIT, ABORT, SLOW, CONTENDED,
        /** The connection breaks; the group is committed. */
        UNKNOWN_THEN_COMMITTED,
        /** The connection breaks; nothing is committed. */
        UNKNOWN_THEN_ABORTED,
        /** The connection breaks; the group is committed later, perhaps after it was asked for again. */
        ZOMBIE
    }

    SimFaults(RandomGenerator random) {
        this.random = random;
        Set<Fate> some = EnumSet.complementOf(EnumSet.of(Fate.COMMIT));
        some.removeIf(_ -> random.nextBoolean());
        fates.addAll(some);
        crashes = random.nextBoolean();
        chance = random.nextDouble(0.1, 0.7);
    }

    Fate next() {
        return healed || fates.isEmpty() || random.nextDouble() >= chance
                ? Fate.COMMIT
                : fates.get(random.nextInt(fates.size()));
    }

    boolean crashes() {
        return crashes && !healed;
    }

    void heal() {
        healed = true;
    }
}
