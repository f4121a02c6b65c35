package venuehunt.runtime.field;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who stands in which block of a hunt, so that a change reaches those who may see it and nobody else. Entered and left
 * when somebody crosses into another block, not at each tick.
 */
public final class BlockWatch {
    private final ConcurrentHashMap<LevelBlock, Set<Watcher>> byBlock = new ConcurrentHashMap<>();

    /** Told by identity. */
    public interface Watcher {

        /** Something that may be in view has changed. Called from any thread; never blocks. */
        void lookAgain();
    }

    public void enter(LevelBlock block, Watcher watcher) {
        byBlock.compute(block, (_, there) -> {
            Set<Watcher> more = there == null ? ConcurrentHashMap.newKeySet() : there;
            more.add(watcher);
            return more;
        });
    }

    public void leave(LevelBlock block, Watcher watcher) {
        byBlock.computeIfPresent(block, (_, there) -> {
            there.remove(watcher);
            return there.isEmpty() ? null : there;
        });
    }

    /** These treasures have changed: tells all from whose blocks they can be seen, each once. */
    public void changed(Collection<PlacedTreasure> treasures) {
        Set<LevelBlock> seenFrom = new HashSet<>();
        for (PlacedTreasure each : treasures) {
            if (each.isInFrame()) {
                seenFrom.addAll(each.block().neighbourhood());
            }
        }
        seenFrom.forEach(block -> byBlock.getOrDefault(block, Set.of()).forEach(Watcher::lookAgain));
    }

    /** How many stand in some block. */
    public int size() {
        return byBlock.values().stream().mapToInt(Set::size).sum();
    }
}
