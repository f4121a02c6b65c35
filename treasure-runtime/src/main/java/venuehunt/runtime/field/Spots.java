package venuehunt.runtime.field;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import venuehunt.runtime.hunt.TreasureDraft;
import venuehunt.tile.Block;
import venuehunt.tile.Tile;

/**
 * The spots of a hunt by level, row and column. Found by arithmetic, without a key and without a lock; what was made
 * once stays as long as the hunt: a spot for each block of the venue's where somebody was, on each floor that has
 * treasures. All other floors, which are as many as phones say, are one on which there is nothing.
 */
final class Spots {
    private static final int SIDE = (Tile.MAX - Tile.MIN + 1) / Block.SIZE_METRES;
    private static final int EMPTY_LEVEL = TreasureDraft.MAX_LEVEL + 1;
    private static final int LEVELS = EMPTY_LEVEL - TreasureDraft.MIN_LEVEL + 1;

    private final HuntField field;
    private final AtomicIntegerArray opened = new AtomicIntegerArray(LEVELS);
    private final AtomicReferenceArray<@Nullable AtomicReferenceArray<@Nullable AtomicReferenceArray<@Nullable Spot>>> levels = new AtomicReferenceArray<>(
            LEVELS);

    Spots(HuntField field) {
        this.field = field;
        open(0); // the ground, where nearly everybody is
    }

    /** From now on there is something on this level; whether there was nothing before. */
    boolean open(int level) {
        return opened.getAndSet(level - TreasureDraft.MIN_LEVEL, 1) == 0;
    }

    /** The level, or the one that stands for all on which there is nothing. */
    int known(int level) {
        return opened.get(level - TreasureDraft.MIN_LEVEL) == 1 ? level : EMPTY_LEVEL;
    }

    /** Of a level that is known. */
    Spot at(int level, int number) {
        var rows = made(levels, level - TreasureDraft.MIN_LEVEL, _ -> new AtomicReferenceArray<>(SIDE));
        var row = made(rows, Block.north(number) + SIDE / 2, _ -> new AtomicReferenceArray<>(SIDE));
        int column = Block.east(number) + SIDE / 2;
        Spot there = row.get(column);
        return there != null ? there : made(row, column, _ -> new Spot(field, new LevelBlock(level, number)));
    }

    /** Null where nobody ever was. */
    @Nullable
    Spot find(LevelBlock where) {
        var rows = levels.get(where.level() - TreasureDraft.MIN_LEVEL);
        var row = rows == null ? null : rows.get(Block.north(where.number()) + SIDE / 2);
        return row == null ? null : row.get(Block.east(where.number()) + SIDE / 2);
    }

    void forEach(Consumer<Spot> action) {
        each(levels, rows -> each(rows, row -> each(row, action)));
    }

    /** Those where there was nothing when somebody came. */
    void forEachEmpty(Consumer<Spot> action) {
        var rows = levels.get(EMPTY_LEVEL - TreasureDraft.MIN_LEVEL);
        if (rows != null) {
            each(rows, row -> each(row, action));
        }
    }

    private static <T> void each(AtomicReferenceArray<@Nullable T> array, Consumer<T> action) {
        for (int i = 0; i < array.length(); i++) {
            T there = array.get(i);
            if (there != null) {
                action.accept(there);
            }
        }
    }

    /** What is there, or else this, unless another thread was first. */
    private static <T> T made(AtomicReferenceArray<@Nullable T> array, int i, IntFunction<T> fresh) {
        T there = array.get(i);
        if (there != null) {
            return there;
        }
        T mine = fresh.apply(i);
        T other = array.compareAndExchange(i, null, mine);
        return other == null ? mine : other;
    }
}
