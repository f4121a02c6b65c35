package venuehunt.runtime.field;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/**
 * Who stands where in a hunt, so that a change reaches those who may see it and nobody else. They come and go when they
 * cross into another block, not at each tick.
 */
public final class BlockWatch {
    private final Spots spots;

    BlockWatch(Spots spots) {
        this.spots = spots;
    }

    /** These treasures have changed: tells all from whose blocks they can be seen, each once. */
    public void changed(Collection<PlacedTreasure> treasures) {
        Set<LevelBlock> seenFrom = new HashSet<>();
        for (PlacedTreasure each : treasures) {
            if (each.isInFrame()) {
                seenFrom.addAll(each.block().neighbourhood());
            }
        }
        for (LevelBlock each : seenFrom) {
            Spot there = spots.find(each);
            if (there != null) {
                there.tell();
            }
        }
    }

    /** How many stand in some block. */
    public int size() {
        LongAdder sum = new LongAdder();
        spots.forEach(each -> sum.add(each.watchers()));
        return sum.intValue();
    }
}
