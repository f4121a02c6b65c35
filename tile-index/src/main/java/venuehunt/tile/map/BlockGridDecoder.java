package venuehunt.tile.map;

import venuehunt.tile.Block;
import venuehunt.tile.TileBounds;

/**
 * Reads the {@link BlockGrid} of a tile map, in the one form that {@link TileMapEncoder} writes: no page whose tiles
 * are all alike, no zone set that no tile has, no tile beyond the bounds, and no bounds further than the tiles.
 */
final class BlockGridDecoder {
    /**
     * The mark of a page, one run in the first row, another one in a later row, and 62 rows like the one before; a page
     * whose rows are all alike, with two runs, takes as many. A block without a page takes at least a byte.
     */
    static final int MIN_PAGE_BYTES = 1 + 3 + 3 + 62;

    private final ByteReader in;
    private final TileBounds bounds;
    private final int sets;
    private final boolean[] used;
    private final TileExtent extent = new TileExtent();

    BlockGridDecoder(ByteReader in, TileBounds bounds, int sets) {
        this.in = in;
        this.bounds = bounds;
        this.sets = sets;
        this.used = new boolean[sets];
        this.used[ZonePalette.OUTSIDE] = true;
    }

    BlockGrid decode() throws TileMapFormatException {
        int pageCount = in.varint(BlockGrid.MAX_PAGES, "number of pages");
        int blocks = bounds.blocksAcross() * bounds.blocksUp();
        long leastBytes = blocks + (long) pageCount * (MIN_PAGE_BYTES - 1);
        if (pageCount > blocks || leastBytes > in.remaining()) {
            throw in.malformed(blocks + " blocks and " + pageCount + " pages do not fit in the rest of "
                    + in.remaining() + " bytes");
        }
        var directory = new int[blocks];
        TileNumbers numbers = BlockGrid.numbers(sets, pageCount);
        int page = 0;
        for (int block = 0; block < blocks; block++) {
            int entry = in.varint(sets, "block");
            if (entry != TileMapEncoder.PAGE) {
                directory[block] = BlockGrid.uniformEntry(entry - 1);
                addUniform(block, entry - 1);
            } else if (page == pageCount) {
                throw in.malformed("there are more than " + pageCount + " pages");
            } else {
                int start = BlockGrid.pageStart(sets, page);
                directory[block] = BlockGrid.pageEntry(start);
                readPage(block, numbers, start);
                page++;
            }
        }
        if (page < pageCount) {
            throw in.malformed("there are " + page + " pages, fewer than " + pageCount);
        }
        checkSetsAndBounds();
        return new BlockGrid(bounds, directory, numbers, pageCount);
    }

    private void checkSetsAndBounds() throws TileMapFormatException {
        for (int number = 0; number < sets; number++) {
            if (!used[number]) {
                throw in.malformed("no tile has zone set " + number);
            }
        }
        if (extent.isEmpty() || !extent.bounds().equals(bounds)) {
            throw in.malformed("the tiles within the boundary or a zone do not reach from end to end of " + bounds);
        }
    }

    private void addUniform(int block, int number) {
        used[number] = true;
        if (number != ZonePalette.OUTSIDE) {
            for (int row : new int[]{0, Block.SIZE_METRES - 1}) {
                addToExtent(block, row, 0, Block.SIZE_METRES);
            }
        }
    }

    private int west(int block) {
        return (bounds.westBlock() + block % bounds.blocksAcross()) << Block.SHIFT;
    }

    private int south(int block) {
        return (bounds.southBlock() + block / bounds.blocksAcross()) << Block.SHIFT;
    }

    private void addToExtent(int block, int row, int columnFrom, int columnTo) {
        extent.add(south(block) + row, west(block) + columnFrom, west(block) + columnTo);
    }

    private void readPage(int block, TileNumbers numbers, int start) throws TileMapFormatException {
        boolean uniform = true;
        for (int row = 0; row < Block.SIZE_METRES; row++) {
            int from = start + row * Block.SIZE_METRES;
            int runs = in.unsigned8("row of a page");
            if (runs != TileMapEncoder.SAME_ROW) {
                readRow(runs, numbers, from);
                uniform &= row == 0 && runs == 1;
                if (row > 0 && numbers.same(from - Block.SIZE_METRES, from, Block.SIZE_METRES)) {
                    throw in.malformed("a row is written again");
                }
            } else if (row > 0) {
                numbers.copy(from - Block.SIZE_METRES, from, Block.SIZE_METRES);
            } else {
                throw in.malformed("the first row of a page is empty");
            }
            addRowToExtent(block, row, numbers, from);
        }
        if (uniform) {
            throw in.malformed("a page whose tiles all have the same zone set");
        }
    }

    private void readRow(int runs, TileNumbers numbers, int from) throws TileMapFormatException {
        int column = 0;
        int numberWest = -1;
        for (int run = 0; run < runs; run++) {
            int number = in.varint(sets - 1, "zone set of a run");
            if (number == numberWest) {
                throw in.malformed("two runs of zone set " + number + " side by side");
            }
            int length = in.unsigned8("length of a run");
            if (length == 0 || column + length > Block.SIZE_METRES) {
                throw in.malformed("a run of " + length + " tiles from column " + column + " of a row of 64");
            }
            numbers.fill(from + column, from + column + length, number);
            used[number] = true;
            column += length;
            numberWest = number;
        }
        if (column < Block.SIZE_METRES) {
            throw in.malformed("a row of " + column + " tiles, fewer than 64");
        }
    }

    private void addRowToExtent(int block, int row, TileNumbers numbers, int from) {
        int first = 0;
        while (first < Block.SIZE_METRES && numbers.get(from + first) == ZonePalette.OUTSIDE) {
            first++;
        }
        int end = Block.SIZE_METRES;
        while (end > first && numbers.get(from + end - 1) == ZonePalette.OUTSIDE) {
            end--;
        }
        if (first < end) {
            addToExtent(block, row, first, end);
        }
    }
}
