package venuehunt.tile;

/**
 * A square of 64 × 64 tiles, packed in an {@code int} as a {@link Tile} is, but counted in blocks: block (0, 0) has the
 * anchor at its south-west corner.
 */
public final class Block {
    /** Length of a side in metres, and in tiles. */
    public static final int SIZE_METRES = 64;
    /** A tile coordinate shifted right by this is the coordinate of its block. */
    public static final int SHIFT = 6;
    private static final int MIN = Tile.MIN >> SHIFT;
    private static final int MAX = Tile.MAX >> SHIFT;

    private Block() {
    }

    /** The block that holds a tile. */
    public static int of(int tile) {
        return packed(Tile.east(tile) >> SHIFT, Tile.north(tile) >> SHIFT);
    }

    /**
     * The block at a place of the grid of blocks.
     *
     * @throws IllegalArgumentException
     *             if a coordinate is not within -512 to 511
     */
    public static int pack(int east, int north) {
        if (east < MIN || east > MAX || north < MIN || north > MAX) {
            throw new IllegalArgumentException(
                    "Block " + east + " east, " + north + " north is not within " + MIN + " to " + MAX);
        }
        return packed(east, north);
    }

    private static int packed(int east, int north) {
        return north << 16 | (east & 0xFFFF);
    }

    /** Column of the grid of blocks, -512 to 511. */
    public static int east(int block) {
        return (short) block;
    }

    /** Row of the grid of blocks, -512 to 511. */
    public static int north(int block) {
        return block >> 16;
    }

    /** The western edge, in metres east of the anchor. */
    public static int westMetres(int block) {
        return east(block) * SIZE_METRES;
    }

    /** The southern edge, in metres north of the anchor. */
    public static int southMetres(int block) {
        return north(block) * SIZE_METRES;
    }
}
