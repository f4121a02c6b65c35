package venuehunt.runtime.field;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import venuehunt.runtime.correction.TreasureBook;
import venuehunt.runtime.hunt.HuntRules;
import venuehunt.runtime.hunt.Treasure;
import venuehunt.runtime.hunt.TreasureAwards;
import venuehunt.tile.Tile;
import venuehunt.tile.map.TileMap;

/**
 * Where the treasures of one hunt lie: what blocks are built from.
 *
 * <p>
 * Changes come one at a time (the methods that change are synchronised); reading never waits for them. A change first
 * replaces what the index holds and then takes the blocks that showed the old state out of the cache, so that whoever
 * asks afterwards gets a block built from the new state.
 */
public final class HuntField {
    private final HuntRules rules;
    private final BlockCache cache;
    private final BlockWatch watch = new BlockWatch();
    private volatile FieldIndex index;

    public HuntField(HuntRules rules, Ground ground, BlockCache cache) {
        this.rules = rules;
        this.cache = cache;
        index = new FieldIndex(ground);
    }

    public HuntRules rules() {
        return rules;
    }

    public Ground ground() {
        return index.ground();
    }

    /** Who stands where. */
    public BlockWatch watch() {
        return watch;
    }

    /** The treasure of this number, wherever it lies; null when this hunt has none. */
    public @Nullable PlacedTreasure find(long treasureId) {
        return index.find(treasureId);
    }

    /** All treasures, in no order. */
    public Collection<PlacedTreasure> treasures() {
        return index.treasures();
    }

    /** Whether a position lies within the boundary of the live map; not when it is no position at all. */
    public boolean isInVenue(double latDegrees, double lngDegrees) {
        TileMap map = ground().tileMap();
        double east = map.frame().eastMetres(latDegrees, lngDegrees);
        double north = map.frame().northMetres(latDegrees, lngDegrees);
        return Tile.inRange(east, north) && map.inside(Tile.of(east, north));
    }

    /** The block as it is now. */
    public TreasureBlock block(LevelBlock block) {
        TreasureBlock found = cache.get(this, block);
        // One that was being built while the map was swapped was not yet there to be superseded.
        while (found.ground() != index.ground()) {
            cache.supersede(this, block);
            found = cache.get(this, block);
        }
        return found;
    }

    /** Places treasures, or moves and changes those already placed; their awards stay with them. */
    public synchronized void place(List<Treasure> treasures) {
        Set<LevelBlock> changed = new HashSet<>();
        for (Treasure treasure : treasures) {
            PlacedTreasure before = index.find(treasure.treasureId());
            PlacedTreasure placed = PlacedTreasure.on(index.ground(), treasure, awards(before, treasure));
            if (before != null && before.isInFrame()) {
                changed.add(before.block());
            }
            if (placed.isInFrame()) {
                changed.add(placed.block());
            }
            index.put(placed);
        }
        changed.forEach(this::supersedeRound);
    }

    private static TreasureAwards awards(@Nullable PlacedTreasure before, Treasure treasure) {
        int capacity = treasure.draft().capacity();
        if (before == null) {
            return new TreasureAwards(capacity);
        }
        if (before.awards().round() == 1) { // a later round has as many as were revoked
            before.awards().setCapacity(capacity);
        }
        return before.awards();
    }

    /** Learns what the ledger says of a treasure after a correction; one that was opened again is shown again. */
    public synchronized void correct(TreasureBook book) {
        PlacedTreasure before = index.find(book.treasureId());
        if (before == null || book.round() < before.awards().round()) {
            return;
        }
        if (book.round() == before.awards().round()) {
            before.awards().correct(book.awards());
            return;
        }
        TreasureAwards awards = new TreasureAwards(book.round(), book.seats());
        awards.correct(book.awards());
        index.put(PlacedTreasure.on(index.ground(), before.treasure(), awards));
        if (before.isInFrame()) {
            supersedeRound(before.block());
        }
    }

    private void supersedeRound(LevelBlock block) {
        block.neighbourhood().forEach(each -> cache.supersede(this, each));
    }

    /** Puts the hunt on another map, whole: every treasure is placed again in that map's metres. */
    public synchronized void moveTo(Ground ground) {
        FieldIndex next = new FieldIndex(ground);
        index.treasures().forEach(each -> next.put(PlacedTreasure.on(ground, each.treasure(), each.awards())));
        index = next;
        cache.supersedeAll(this);
    }

    /** Builds a block from what lies in it and in its neighbours. Called by the cache on a miss. */
    TreasureBlock build(LevelBlock block) {
        FieldIndex now = index;
        List<PlacedTreasure> open = now.round(block).stream()
                .filter(each -> each.isPlayable() && !each.awards().isTaken()).toList();
        return new TreasureBlock(now.ground(), block.number(), rules, open);
    }
}
