package venuehunt.runtime.field;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The blocks people stand in, of all hunts of this node. What a block shows can always be built again, so letting one
 * go loses nothing: whether a treasure is taken is kept with the treasure, never here.
 *
 * <p>
 * A session keeps the block it stands in and asks only when it has crossed into another or when its own is superseded.
 * Therefore every way a block leaves the cache supersedes it: a block outside the cache would not hear of changes.
 */
public final class BlockCache {
    /**
     * What a {@link TreasureBlock} holds of one treasure, in arrays side by side: its place (two doubles), its reach (a
     * double), when it opens and closes (two longs), its standing (an int), and a reference, which is whole under ZGC.
     */
    private static final long BYTES_OF_A_TREASURE = 2 * Double.BYTES + Double.BYTES + 2 * Long.BYTES + Integer.BYTES
            + Long.BYTES;
    /** A block without treasures takes as much as this many. */
    private static final int EMPTY_BLOCK = 32;

    private final Cache<Spot, TreasureBlock> blocks;
    /** Made once: asking for what is there allocates nothing. */
    private final Function<Spot, TreasureBlock> build = this::build;
    private final LongAdder made = new LongAdder();
    private final LongAdder makingNs = new LongAdder();

    /**
     * @param maxTreasures
     *            how many treasures, counted in every block that shows them, may be kept in all
     */
    public BlockCache(long maxTreasures) {
        blocks = Caffeine.newBuilder().maximumWeight(maxTreasures)
                .weigher((Spot _, TreasureBlock block) -> EMPTY_BLOCK + block.size())
                .evictionListener((_, block, _) -> {
                    if (block != null) {
                        block.supersede();
                    }
                }).recordStats().build();
    }

    /**
     * One that takes at most a quarter of this process's memory.
     *
     * @param heapBytes
     *            the most that the process may use
     */
    public static BlockCache within(long heapBytes) {
        return new BlockCache(heapBytes / 4 / BYTES_OF_A_TREASURE);
    }

    /** The block as it is now. */
    TreasureBlock get(Spot spot) {
        return blocks.get(spot, build);
    }

    private TreasureBlock build(Spot spot) {
        long startNs = System.nanoTime();
        TreasureBlock built = spot.field().build(spot.where());
        countMade(startNs);
        return built;
    }

    private void countMade(long startNs) {
        made.increment();
        makingNs.add(System.nanoTime() - startNs);
    }

    /** Blocks built because somebody came, or changed because something in them was. */
    public long made() {
        return made.sum();
    }

    /** The time that took, in nanoseconds. */
    public long makingNs() {
        return makingNs.sum();
    }

    public CacheStats stats() {
        return blocks.stats();
    }

    /** The size that is bounded: treasures, counted in every block that shows them, and 32 for each block. */
    public long weight() {
        return blocks.policy().eviction().flatMap(bound -> bound.weightedSize().stream().boxed().findFirst())
                .orElseThrow();
    }

    /**
     * Puts a changed block in the place of the one that is there, if any, and supersedes that one. Who asks for it
     * meanwhile gets the old one and does not wait. A block that has to be built may wait for a change, if the two
     * happen to lie in one bin of the map.
     *
     * @param change
     *            gives the block itself when there is nothing to change; must not mind that it was built with the
     *            change in it
     */
    void replace(Spot spot, UnaryOperator<TreasureBlock> change) {
        blocks.asMap().compute(spot, (_, before) -> {
            if (before == null) {
                return null;
            }
            long startNs = System.nanoTime();
            TreasureBlock after = change.apply(before);
            if (after != before) {
                countMade(startNs);
                before.supersede();
            }
            return after;
        });
    }

    void supersedeAll(HuntField field) {
        blocks.asMap().keySet().stream().filter(spot -> spot.field() == field).forEach(this::supersede);
    }

    /**
     * Waits for a build of this block that is under way, so that none from before the change stays. That is why it
     * computes also what is absent: {@code computeIfPresent} does not see a value that is still being made.
     */
    void supersede(Spot spot) {
        blocks.asMap().compute(spot, (_, block) -> {
            if (block != null) {
                block.supersede();
            }
            return null;
        });
    }
}
