package venuehunt.runtime.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import venuehunt.tile.Block;

/** Treasures that were put down or lie elsewhere or otherwise than before, and the blocks that may show them. */
final class FieldChange {
    /** To build a block costs as much as some dozen copies of it. */
    private static final int LARGE = 16;

    private final Map<Integer, List<Step>> byBlock = new HashMap<>();

    /** The treasure as it was, if it was there, and as it is. */
    private record Step(@Nullable PlacedTreasure before, PlacedTreasure after) {

        TreasureBlock in(TreasureBlock block) {
            TreasureBlock changed = before == null ? block : block.without(before);
            return after.isToBeShown() && changed.covers(after) ? changed.with(after) : changed;
        }
    }

    void add(@Nullable PlacedTreasure before, PlacedTreasure after) {
        Step step = new Step(before, after);
        note(after, step);
        if (before != null) {
            note(before, step);
        }
    }

    /** Once for each block, though it be near to both places. */
    private void note(PlacedTreasure place, Step step) {
        if (place.isInFrame()) {
            for (int block : FieldIndex.neighbourhood(Block.of(place.tile()))) {
                List<Step> steps = byBlock.computeIfAbsent(block, _ -> new ArrayList<>());
                if (steps.isEmpty() || steps.getLast() != step) {
                    steps.add(step);
                }
            }
        }
    }

    Set<Integer> blocks() {
        return byBlock.keySet();
    }

    /** Whether so much has changed in a block that it had better be built anew. */
    boolean isLarge(int block) {
        return steps(block).size() > LARGE;
    }

    /** The block with the changes in it; itself when there are none. */
    TreasureBlock in(int block, TreasureBlock before) {
        TreasureBlock changed = before;
        for (Step step : steps(block)) {
            changed = step.in(changed);
        }
        return changed;
    }

    private List<Step> steps(int block) {
        return byBlock.getOrDefault(block, List.of());
    }
}
