package venuehunt.tile.map;

import venuehunt.tile.Block;
import venuehunt.tile.Tile;
import venuehunt.tile.TileBounds;

/**
 * A number, 0 to 65,535, for each tile. A directory has one entry for each block of the bounds: a block whose tiles all
 * have the same number holds that number there, any other has a page with a number for each tile. So a look-up reads
 * the directory and at most one page, and memory goes with the length of the borders, not with the area. Tiles in no
 * block have number 0. Immutable.
 */
final class BlockGrid {
    static final int PAGE_TILES = Block.SIZE_METRES * Block.SIZE_METRES;
    /** A bound on memory: 512 MB. A venue of 20 km has 98,000 blocks, of which the borders cross few. */
    static final int MAX_PAGES = 1 << 16;
    private static final int WITHIN_BLOCK = Block.SIZE_METRES - 1;

    private final TileBounds bounds;
    private final int westBlock;
    private final int southBlock;
    private final int blocksAcross;
    private final int blocksUp;
    /**
     * By rows from the south, each from the west: where the block's page starts, or the complement of its only number.
     */
    private final int[] directory;
    private final short[] pages;

    BlockGrid(TileBounds bounds, int[] directory, short[] pages) {
        this.bounds = bounds;
        this.westBlock = bounds.westBlock();
        this.southBlock = bounds.southBlock();
        this.blocksAcross = bounds.blocksAcross();
        this.blocksUp = bounds.blocksUp();
        this.directory = directory;
        this.pages = pages;
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
        if (entry < 0) {
            return ~entry;
        }
        return pages[entry + ((north & WITHIN_BLOCK) << Block.SHIFT) + (east & WITHIN_BLOCK)] & 0xFFFF;
    }

    TileBounds bounds() {
        return bounds;
    }

    int blocks() {
        return directory.length;
    }

    int pageCount() {
        return pages.length / PAGE_TILES;
    }

    boolean isUniform(int block) {
        return directory[block] < 0;
    }

    /** The number of all tiles of a uniform block. */
    int uniformNumber(int block) {
        return ~directory[block];
    }

    /** The number of a tile of a block that has a page. */
    int pageNumber(int block, int row, int column) {
        return pages[directory[block] + (row << Block.SHIFT) + column] & 0xFFFF;
    }
}
