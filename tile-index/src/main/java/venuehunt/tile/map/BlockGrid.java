package venuehunt.tile.map;

import venuehunt.tile.Block;
import venuehunt.tile.Tile;
import venuehunt.tile.TileBounds;

/**
 * A number, 0 to 65,535, for each tile. A block of the bounds whose tiles differ has a page with a number for each; all
 * others share one row of numbers, each standing for itself. The directory has one entry for each block: where its page
 * begins, or the one place of the shared row that holds for the whole block. So a look-up reads two array elements and
 * never branches on what it finds, and memory goes with the length of the borders, not with the area. Tiles in no block
 * have number 0. Immutable.
 */
final class BlockGrid {
    static final int PAGE_TILES = Block.SIZE_METRES * Block.SIZE_METRES;
    /** A bound on memory: 512 MB. A venue of 20 km has 98,000 blocks, of which the borders cross few. */
    static final int MAX_PAGES = 1 << 16;
    private static final int WITHIN_BLOCK = Block.SIZE_METRES - 1;
    private static final int PAGE = 1;

    private final TileBounds bounds;
    private final int westBlock;
    private final int southBlock;
    private final int blocksAcross;
    private final int blocksUp;
    /**
     * By rows from the south, each from the west: twice a place in {@link #numbers}, plus {@link #PAGE} if a page
     * begins there.
     */
    private final int[] directory;
    /** The shared row, 0, 1, 2 …, then the pages. */
    private final short[] numbers;
    private final int pageCount;

    /**
     * A grid of these entries and numbers.
     *
     * @param directory
     *            entries by {@link #uniformEntry} and {@link #pageEntry}
     * @param numbers
     *            from {@link #numbers}, its pages filled
     */
    BlockGrid(TileBounds bounds, int[] directory, short[] numbers, int pageCount) {
        this.bounds = bounds;
        this.westBlock = bounds.westBlock();
        this.southBlock = bounds.southBlock();
        this.blocksAcross = bounds.blocksAcross();
        this.blocksUp = bounds.blocksUp();
        this.directory = directory;
        this.numbers = numbers;
        this.pageCount = pageCount;
    }

    /** Room for a grid whose numbers are below a bound: the shared row, and empty pages. */
    static short[] numbers(int bound, int pageCount) {
        var numbers = new short[bound + pageCount * PAGE_TILES];
        for (int number = 0; number < bound; number++) {
            numbers[number] = (short) number;
        }
        return numbers;
    }

    /** Where a page begins in {@link #numbers}. */
    static int pageStart(int bound, int page) {
        return bound + page * PAGE_TILES;
    }

    /** The directory's entry of a block whose tiles all have this number. */
    static int uniformEntry(int number) {
        return number << 1;
    }

    /** The directory's entry of a block whose page begins here. */
    static int pageEntry(int pageStart) {
        return pageStart << 1 | PAGE;
    }

    int number(int tile) {
        int east = Tile.east(tile);
        int north = Tile.north(tile);
        int column = (east >> Block.SHIFT) - westBlock;
        int row = (north >> Block.SHIFT) - southBlock;
        if (column < 0 || column >= blocksAcross || row < 0 || row >= blocksUp) {
            return 0;
        }
        int entry = directory[row * blocksAcross + column];
        int withinPage = (north & WITHIN_BLOCK) << Block.SHIFT | (east & WITHIN_BLOCK);
        return numbers[(entry >> 1) + (withinPage & -(entry & PAGE))] & 0xFFFF;
    }

    TileBounds bounds() {
        return bounds;
    }

    int blocks() {
        return directory.length;
    }

    int pageCount() {
        return pageCount;
    }

    boolean isUniform(int block) {
        return (directory[block] & PAGE) == 0;
    }

    /** The number of all tiles of a uniform block. */
    int uniformNumber(int block) {
        return directory[block] >> 1;
    }

    /** The number of a tile of a block that has a page. */
    int pageNumber(int block, int row, int column) {
        return numbers[(directory[block] >> 1) + (row << Block.SHIFT) + column] & 0xFFFF;
    }
}
