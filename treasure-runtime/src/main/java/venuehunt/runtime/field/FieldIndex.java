package venuehunt.runtime.field;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The treasures of a hunt on one map version, by number and by block. One thread at a time may put and lift; any may
 * read.
 */
final class FieldIndex {
    private final Ground ground;
    private final ConcurrentHashMap<Long, PlacedTreasure> byId = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<LevelBlock, List<PlacedTreasure>> byBlock = new ConcurrentHashMap<>();

    FieldIndex(Ground ground) {
        this.ground = ground;
    }

    Ground ground() {
        return ground;
    }

    @Nullable
    PlacedTreasure find(long treasureId) {
        return byId.get(treasureId);
    }

    Collection<PlacedTreasure> treasures() {
        return byId.values();
    }

    /** Puts a treasure down, in the place of the one with its number. */
    void put(PlacedTreasure treasure) {
        PlacedTreasure before = byId.put(treasure.treasure().treasureId(), treasure);
        if (before != null && before.isInFrame()) {
            byBlock.computeIfPresent(before.block(),
                    (_, there) -> there.stream().filter(each -> each != before).toList());
        }
        if (!treasure.isInFrame()) {
            return;
        }
        byBlock.compute(treasure.block(), (_, there) -> {
            List<PlacedTreasure> more = there == null ? new ArrayList<>() : new ArrayList<>(there);
            more.add(treasure);
            return more;
        });
    }

    /** The treasures of a block and of the eight around it. */
    List<PlacedTreasure> round(LevelBlock block) {
        List<PlacedTreasure> found = new ArrayList<>();
        block.neighbourhood().forEach(each -> found.addAll(byBlock.getOrDefault(each, List.of())));
        return found;
    }
}
