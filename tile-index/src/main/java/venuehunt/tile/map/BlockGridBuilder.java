package venuehunt.tile.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import venuehunt.tile.Block;
import venuehunt.tile.TileBounds;

/** Gathers the blocks of a {@link BlockGrid}, by rows from the south, each from the west. */
final class BlockGridBuilder {
    private final TileBounds bounds;
    /** The complement of the block's only number, or which page is its. */
    private final int[] directory;
    private final List<short[]> pages = new ArrayList<>();
    private final BorderBlocks borders = new BorderBlocks();
    private int blocks;

    BlockGridBuilder(TileBounds bounds) {
        this.bounds = bounds;
        this.directory = new int[bounds.blocksAcross() * bounds.blocksUp()];
    }

    /**
     * Adds the next block.
     *
     * @param strip
     *            numbers of the tiles of a whole row of blocks
     * @param corner
     *            index of the block's south-west tile
     * @param width
     *            tiles from a row of the strip to the next
     */
    void add(int[] strip, int corner, int width) {
        if (!borders.add(strip, corner, width)) {
            directory[blocks++] = ~strip[corner];
            return;
        }
        directory[blocks++] = pages.size();
        pages.add(page(strip, corner, width));
    }

    private static short[] page(int[] strip, int corner, int width) {
        var page = new short[BlockGrid.PAGE_TILES];
        int tile = 0;
        for (int row = 0; row < Block.SIZE_METRES; row++) {
            for (int column = 0; column < Block.SIZE_METRES; column++) {
                page[tile++] = (short) strip[corner + row * width + column];
            }
        }
        return page;
    }

    /** Which of the numbers below a bound any tile has. */
    boolean[] usedNumbers(int bound) {
        var used = new boolean[bound];
        for (int entry : directory) {
            if (entry < 0) {
                used[~entry] = true;
            }
        }
        for (short[] page : pages) {
            for (short number : page) {
                used[number & 0xFFFF] = true;
            }
        }
        return used;
    }

    /** The grid with other numbers: {@code renumber[n]}, below a bound, instead of n. */
    BlockGrid build(int[] renumber, int bound) {
        TileNumbers numbers = BlockGrid.numbers(bound, pages.size());
        int tile = bound;
        for (short[] page : pages) {
            for (short number : page) {
                numbers.fill(tile, tile + 1, renumber[number & 0xFFFF]);
                tile++;
            }
        }
        int[] entries = Arrays.stream(directory).map(entry -> entry < 0
                ? BlockGrid.uniformEntry(renumber[~entry])
                : BlockGrid.pageEntry(BlockGrid.pageStart(bound, entry))).toArray();
        return new BlockGrid(bounds, entries, numbers, pages.size());
    }
}
