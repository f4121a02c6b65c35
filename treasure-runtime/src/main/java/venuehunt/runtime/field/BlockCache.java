package venuehunt.runtime.field;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
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
    private final Cache<Key, TreasureBlock> blocks;

    /**
     * @param maxTreasures
     *            how many treasures, counted in every block that shows them, may be kept in all
     */
    public BlockCache(long maxTreasures) {
        blocks = Caffeine.newBuilder().maximumWeight(maxTreasures)
                .weigher((Key _, TreasureBlock block) -> 16 + block.size())
                .evictionListener((_, block, _) -> {
                    if (block != null) {
                        block.supersede();
                    }
                }).recordStats().build();
    }

    /** The block as it is now. */
    public TreasureBlock get(HuntField field, LevelBlock block) {
        return blocks.get(new Key(field, block), key -> key.field().build(key.block()));
    }

    public CacheStats stats() {
        return blocks.stats();
    }

    /** The size that is bounded: treasures, counted in every block that shows them, and 16 for each block. */
    public long weight() {
        return blocks.policy().eviction().flatMap(bound -> bound.weightedSize().stream().boxed().findFirst())
                .orElseThrow();
    }

    void supersede(HuntField field, LevelBlock block) {
        supersede(new Key(field, block));
    }

    /**
     * Puts a changed block in the place of the one that is there, if any, and supersedes that one. Who asks for it
     * meanwhile gets the old one and does not wait: only a change waits for a build, never a build or a tick for a
     * change.
     *
     * @param change
     *            gives the block itself when there is nothing to change; must not mind that it was built with the
     *            change in it
     */
    void replace(HuntField field, LevelBlock block, UnaryOperator<TreasureBlock> change) {
        blocks.asMap().compute(new Key(field, block), (_, before) -> {
            if (before == null) {
                return null;
            }
            TreasureBlock after = change.apply(before);
            if (after != before) {
                before.supersede();
            }
            return after;
        });
    }

    void supersedeAll(HuntField field) {
        blocks.asMap().keySet().stream().filter(key -> key.field() == field).forEach(this::supersede);
    }

    /**
     * Waits for a build of this block that is under way, so that none from before the change stays. That is why it
     * computes also what is absent: {@code computeIfPresent} does not see a value that is still being made.
     */
    private void supersede(Key key) {
        blocks.asMap().compute(key, (_, block) -> {
            if (block != null) {
                block.supersede();
            }
            return null;
        });
    }

    /** Hunts are told apart by identity. */
    private record Key(HuntField field, LevelBlock block) {}
}
