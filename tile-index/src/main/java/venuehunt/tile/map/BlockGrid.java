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
    /**
     * A bound on memory: 256 MB, twice that where more than 256 zone sets occur. A venue of 20 km has 98,000 blocks, of
     * which the borders cross few.
     */
    static final int MAX_PAGES = 1 << 16;
    private static final int WITHIN_BLOCK = Block.SIZE_METRES - 1;
    /** Marks an entry without a page; the rest of it is a place in {@link #numbers}. */
    private static final int UNIFORM = 1 << 31;
    private static final int PLACE = ~UNIFORM;

    private final TileBounds bounds;
    private final int westMetres;
    private final int southMetres;
    private final int blocksAcross;
    /**
     * By rows from the south, each from the west: where in {@link #numbers} the block's page begins, or the one place
     * that holds for the whole block, marked {@link #UNIFORM}.
     */
    private final int[] directory;
    /** The shared row, 0, 1, 2 …, then the pages. */
    private final TileNumbers numbers;
    private final boolean wide;
    private final byte[] bytes;
    private final short[] shorts;
    private final int pageCount;

    /**
     * A grid of these entries and numbers.
     *
     * @param directory
     *            entries by {@link #uniformEntry} and {@link #pageEntry}
     * @param numbers
     *            from {@link #numbers}, its pages filled
     */
    BlockGrid(TileBounds bounds, int[] directory, TileNumbers numbers, int pageCount) {
        this.bounds = bounds;
        this.westMetres = bounds.westBlock() * Block.SIZE_METRES;
        this.southMetres = bounds.southBlock() * Block.SIZE_METRES;
        this.blocksAcross = bounds.blocksAcross();
        this.directory = directory;
        this.numbers = numbers;
        this.wide = numbers.wide;
        this.bytes = numbers.bytes;
        this.shorts = numbers.shorts;
        this.pageCount = pageCount;
    }

    /** Room for a grid whose numbers are below a bound: the shared row, and empty pages. */
    static TileNumbers numbers(int bound, int pageCount) {
        var numbers = new TileNumbers(bound, bound + pageCount * PAGE_TILES);
        for (int number = 0; number < bound; number++) {
            numbers.fill(number, number + 1, number);
        }
        return numbers;
    }

    /** Where a page begins in {@link #numbers}. */
    static int pageStart(int bound, int page) {
        return bound + page * PAGE_TILES;
    }

    /** The directory's entry of a block whose tiles all have this number. */
    static int uniformEntry(int number) {
        return number | UNIFORM;
    }

    /** The directory's entry of a block whose page begins here. */
    static int pageEntry(int pageStart) {
        return pageStart;
    }

    int number(int tile) {
        int east = Tile.east(tile) - westMetres;
        int north = Tile.north(tile) - southMetres;
        // Shifted without sign, what is west of the bounds is beyond their eastern end as well.
        int column = east >>> Block.SHIFT;
        int block = (north >> Block.SHIFT) * blocksAcross + column;
        if (column >= blocksAcross || block < 0 || block >= directory.length) {
            return 0;
        }
        int entry = directory[block];
        int withinPage = (north & WITHIN_BLOCK) << Block.SHIFT | (east & WITHIN_BLOCK);
        int place = (entry & PLACE) + (withinPage & ~(entry >> 31));
        return wide ? shorts[place] & 0xFFFF : bytes[place] & 0xFF;
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
        return directory[block] < 0;
    }

    /** The number of all tiles of a uniform block. */
    int uniformNumber(int block) {
        return directory[block] & PLACE;
    }

    /** The number of a tile of a block that has a page. */
    int pageNumber(int block, int row, int column) {
        return numbers.get(directory[block] + (row << Block.SHIFT) + column);
    }
}
