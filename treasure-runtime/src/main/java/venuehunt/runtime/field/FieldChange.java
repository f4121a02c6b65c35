package venuehunt.runtime.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Treasures that were put down or lie elsewhere or otherwise than before, and the blocks that may show them. */
final class FieldChange {
    /** To build a block costs as much as some dozen copies of it. */
    private static final int LARGE = 16;

    private final Map<LevelBlock, List<Step>> byBlock = new HashMap<>();

    /** The treasure as it was, if it was there, and as it is. */
    private record Step(@Nullable PlacedTreasure before, PlacedTreasure after) {

        TreasureBlock in(LevelBlock where, TreasureBlock block) {
            TreasureBlock changed = before == null ? block : block.without(before);
            boolean seen = after.isToBeShown() && after.block().level() == where.level() && changed.covers(after);
            return seen ? changed.with(after) : changed;
        }
    }

    void add(@Nullable PlacedTreasure before, PlacedTreasure after) {
        Set<LevelBlock> near = new HashSet<>(round(after));
        if (before != null) {
            near.addAll(round(before));
        }
        Step step = new Step(before, after);
        near.forEach(block -> byBlock.computeIfAbsent(block, _ -> new ArrayList<>()).add(step));
    }

    private static List<LevelBlock> round(PlacedTreasure treasure) {
        return treasure.isInFrame() ? treasure.block().neighbourhood() : List.of();
    }

    Set<LevelBlock> blocks() {
        return byBlock.keySet();
    }

    /** Whether so much has changed in a block that it had better be built anew. */
    boolean isLarge(LevelBlock block) {
        return steps(block).size() > LARGE;
    }

    /** The block with the changes in it; itself when there are none. */
    TreasureBlock in(LevelBlock block, TreasureBlock before) {
        TreasureBlock changed = before;
        for (Step step : steps(block)) {
            changed = step.in(block, changed);
        }
        return changed;
    }

    private List<Step> steps(LevelBlock block) {
        return byBlock.getOrDefault(block, List.of());
    }
}
