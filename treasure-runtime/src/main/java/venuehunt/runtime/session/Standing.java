package venuehunt.runtime.session;

import org.jspecify.annotations.Nullable;
import venuehunt.runtime.field.BlockWatch;
import venuehunt.runtime.field.Ground;
import venuehunt.runtime.field.HuntField;
import venuehunt.runtime.field.LevelBlock;
import venuehunt.runtime.field.TreasureBlock;

/**
 * The block a player stands in: held, so that the cache is asked only when the player crosses into another or when it
 * is superseded, and watched, so that the player hears of what changes in it.
 *
 * <p>
 * Used by one thread at a time.
 */
final class Standing {
    private final HuntField field;
    /** One for the session's life, as those who watch are known by identity. */
    private final BlockWatch.Watcher watcher;
    private @Nullable LevelBlock where;
    private @Nullable TreasureBlock block;

    Standing(HuntField field, BlockWatch.Watcher watcher) {
        this.field = field;
        this.watcher = watcher;
    }

    /**
     * The block as it is now; the player stands in it from here on.
     *
     * @param number
     *            as {@link venuehunt.tile.Block} packs it
     * @param ground
     *            the map that the number is of; while a new one is being swapped in, the block may be of that
     */
    TreasureBlock in(int number, int level, Ground ground) {
        LevelBlock here = where;
        TreasureBlock held = block;
        if (here == null || here.number() != number || here.level() != level) {
            here = cross(here, new LevelBlock(level, number));
            held = null;
        }
        if (held == null || held.isSuperseded() || held.ground() != ground) {
            held = field.block(here);
            block = held;
        }
        return held;
    }

    /** Watched before it is looked at, so that no change falls in between. */
    private LevelBlock cross(@Nullable LevelBlock from, LevelBlock to) {
        if (from != null) {
            field.watch().leave(from, watcher);
        }
        where = to;
        field.watch().enter(to, watcher);
        return to;
    }

    /** The player stands nowhere. */
    void leave() {
        LevelBlock left = where;
        if (left != null) {
            field.watch().leave(left, watcher);
            where = null;
            block = null;
        }
    }
}
