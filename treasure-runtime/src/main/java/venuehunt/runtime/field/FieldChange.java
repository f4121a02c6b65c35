package venuehunt.runtime.field;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Treasures that were put down or lie elsewhere or otherwise than before, and the blocks that may show them. */
final class FieldChange {
    /** To build a block costs as much as some dozen copies of it. */
    private static final int LARGE = 16;

    private final Map<LevelBlock, List<Step>> byHome = new HashMap<>();
    private int steps;

    /** The treasure as it was, if it was there, and as it is; numbered in the order in which that came about. */
    private record Step(int number, @Nullable PlacedTreasure before, PlacedTreasure after) {

        TreasureBlock in(LevelBlock where, TreasureBlock block) {
            TreasureBlock changed = before == null ? block : block.without(before);
            boolean seen = after.isToBeShown() && after.block().level() == where.level() && changed.covers(after);
            return seen ? changed.with(after) : changed;
        }
    }

    void add(@Nullable PlacedTreasure before, PlacedTreasure after) {
        Step step = new Step(steps++, before, after);
        note(after, step);
        if (before != null) {
            note(before, step);
        }
    }

    private void note(PlacedTreasure place, Step step) {
        if (place.isInFrame()) {
            byHome.computeIfAbsent(place.block(), _ -> new ArrayList<>()).add(step);
        }
    }

    Set<LevelBlock> blocks() {
        return byHome.keySet().stream().flatMap(each -> each.neighbourhood().stream()).collect(Collectors.toSet());
    }

    /**
     * A block with the changes in it; itself when there are none.
     *
     * @param anew
     *            builds a block, which is less work than many changes
     */
    TreasureBlock in(LevelBlock block, TreasureBlock before, Function<LevelBlock, TreasureBlock> anew) {
        List<Step> near = block.neighbourhood().stream()
                .flatMap(each -> byHome.getOrDefault(each, List.of()).stream()).distinct()
                .sorted(Comparator.comparingInt(Step::number)).toList();
        if (near.size() > LARGE) {
            return anew.apply(block);
        }
        TreasureBlock changed = before;
        for (Step step : near) {
            changed = step.in(block, changed);
        }
        return changed;
    }
}
