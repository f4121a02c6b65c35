package venuehunt.runtime.field;

import java.util.List;
import java.util.stream.IntStream;
import venuehunt.tile.Block;

/**
 * A block of one level: the 64 by 64 m of a floor. Treasures lie in one, players stand in one, and nothing is seen from
 * one level on another; so floors are kept apart without a question at any tick.
 *
 * @param level
 *            0: the ground; above it 1, 2, …, below it −1, −2, …
 * @param number
 *            as {@link Block} packs it
 */
public record LevelBlock(int level, int number) {

    /** This one and the eight around it on the same level. */
    List<LevelBlock> neighbourhood() {
        return IntStream.range(0, 9)
                .mapToObj(i -> new LevelBlock(level,
                        Block.pack(Block.east(number) + i % 3 - 1, Block.north(number) + i / 3 - 1)))
                .toList();
    }
}
