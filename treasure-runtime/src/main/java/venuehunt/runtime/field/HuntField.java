package venuehunt.runtime.field;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import venuehunt.runtime.correction.TreasureBook;
import venuehunt.runtime.hunt.HuntRules;
import venuehunt.runtime.hunt.Standings;
import venuehunt.runtime.hunt.Treasure;
import venuehunt.runtime.hunt.TreasureAwards;
import venuehunt.tile.LatLng;
import venuehunt.tile.Tile;
import venuehunt.tile.VenueFrame;
import venuehunt.tile.map.TileMap;

/**
 * Where the treasures of one hunt lie: what blocks are built from.
 *
 * <p>
 * Changes come one at a time (the methods that change are synchronised); reading never waits for them. A change first
 * replaces what the index holds and then the blocks in memory that showed the old state, so that whoever asks
 * afterwards gets a block with the new state. Whoever changes something makes the new blocks, too, and ticks go on with
 * the old ones until those are there: a tick builds only what nobody has kept in memory.
 */
public final class HuntField {
    private final HuntRules rules;
    private final BlockCache cache;
    private final Standings standings = new Standings();
    private final Spots spots = new Spots(this);
    private final BlockWatch watch = new BlockWatch(spots);
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

    /**
     * A place to stand.
     *
     * @param level
     *            one that a treasure may lie on
     * @param block
     *            as {@link venuehunt.tile.Block} packs it
     */
    public Spot spot(int level, int block) {
        return spots.at(spots.known(level), block);
    }

    /** The level, or the one that stands for all on which this hunt never had anything: there is nothing to be seen. */
    public int known(int level) {
        return spots.known(level);
    }

    /** The block as it is now. */
    TreasureBlock block(Spot spot) {
        TreasureBlock found = cache.get(spot);
        // One that was being built while the map was swapped was not yet there to be superseded.
        while (found.ground() != index.ground()) {
            cache.supersede(spot);
            found = cache.get(spot);
        }
        return found;
    }

    /** Places treasures, or moves and changes those already placed; their awards stay with them. */
    public void place(List<Treasure> treasures) {
        if (put(treasures)) {
            spots.forEachEmpty(Spot::tell); // some of them stand on a level where there is something now
        }
    }

    /** Whether one of them is the first on its level. */
    private synchronized boolean put(List<Treasure> treasures) {
        FieldChange change = new FieldChange();
        boolean opened = false;
        for (Treasure treasure : inStrips(treasures)) {
            PlacedTreasure before = index.find(treasure.treasureId());
            PlacedTreasure placed = PlacedTreasure.on(index.ground(), treasure, awards(before, treasure));
            index.put(placed);
            change.add(before, placed);
            opened |= spots.open(treasure.draft().level());
        }
        show(change);
        return opened;
    }

    /** Changes the blocks that are in memory; the others will be built from the index as it is now. */
    private void show(FieldChange change) {
        for (LevelBlock block : change.blocks()) {
            Spot spot = spots.find(block);
            if (spot != null) { // else nobody was ever there; who comes now builds from the index
                cache.replace(spot, before -> change.in(block, before, this::build));
            }
        }
    }

    /**
     * In the order of places, so that the standings of those that lie together do so, too: a search goes from west to
     * east through some strips as wide as its cells.
     */
    private List<Treasure> inStrips(List<Treasure> treasures) {
        VenueFrame frame = ground().tileMap().frame();
        return treasures.stream().sorted(Comparator.<Treasure>comparingInt(each -> strip(frame, each))
                .thenComparingDouble(each -> eastMetres(frame, each))).toList();
    }

    private static int strip(VenueFrame frame, Treasure treasure) {
        LatLng at = treasure.draft().position();
        return (int) Math.floor(frame.northMetres(at.latDegrees(), at.lngDegrees()) / CellGrid.CELL_METRES);
    }

    private static double eastMetres(VenueFrame frame, Treasure treasure) {
        LatLng at = treasure.draft().position();
        return frame.eastMetres(at.latDegrees(), at.lngDegrees());
    }

    private TreasureAwards awards(@Nullable PlacedTreasure before, Treasure treasure) {
        int capacity = treasure.draft().capacity();
        if (before == null) {
            return new TreasureAwards(1, capacity, standings);
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
        TreasureAwards awards = new TreasureAwards(book.round(), book.seats(), standings);
        awards.correct(book.awards());
        PlacedTreasure again = PlacedTreasure.on(index.ground(), before.treasure(), awards);
        index.put(again);
        FieldChange change = new FieldChange();
        change.add(before, again);
        show(change);
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
                .filter(PlacedTreasure::isToBeShown).toList();
        return TreasureBlock.of(now.ground(), block.number(), rules, standings, open);
    }
}
