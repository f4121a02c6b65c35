package venuehunt.runtime.session;

import org.jspecify.annotations.Nullable;
import venuehunt.runtime.field.Ground;
import venuehunt.runtime.field.HuntField;
import venuehunt.runtime.field.Spot;
import venuehunt.runtime.field.TreasureBlock;

/**
 * The block a player stands in: held, so that the cache is asked only when the player crosses into another or when it
 * is superseded, and watched, so that the player hears of what changes in it.
 *
 * <p>
 * Used by one thread at a time, but for {@link #lookAgain}.
 */
final class Standing extends Spot.Watcher {
    private final HuntField field;
    private final Runnable changed;
    private @Nullable Spot where;
    private @Nullable TreasureBlock block;

    /**
     * @param changed
     *            run by any thread when something that the player may see has changed; never blocks
     */
    Standing(HuntField field, Runnable changed) {
        this.field = field;
        this.changed = changed;
    }

    @Override
    public void lookAgain() {
        changed.run();
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
        Spot here = where;
        TreasureBlock held = block;
        if (here == null || !here.is(number, field.known(level))) {
            here = cross(here, field.spot(level, number));
            held = null;
        }
        if (held == null || held.isSuperseded() || held.ground() != ground) {
            held = here.block();
            block = held;
        }
        return held;
    }

    /** Watched before it is looked at, so that no change falls in between. */
    private Spot cross(@Nullable Spot from, Spot to) {
        if (from != null) {
            from.leave(this);
        }
        where = to;
        to.enter(this);
        return to;
    }

    /** The player stands nowhere. */
    void leave() {
        Spot left = where;
        if (left != null) {
            left.leave(this);
            where = null;
            block = null;
        }
    }
}
