package venuehunt.tile;

/** The least rectangle around some tiles; all four ends belong to it. */
public record TileBounds(int minEast, int minNorth, int maxEast, int maxNorth) {

    /**
     * @throws IllegalArgumentException
     *             if an end is not that of a {@link Tile} or the ends are out of order
     */
    public TileBounds {
        Tile.pack(minEast, minNorth);
        Tile.pack(maxEast, maxNorth);
        if (minEast > maxEast || minNorth > maxNorth) {
            throw new IllegalArgumentException("Bounds from tile " + minEast + " east, " + minNorth + " north to "
                    + maxEast + " east, " + maxNorth + " north are out of order");
        }
    }

    /** Column of the westernmost blocks, as {@link Block#east}. */
    public int westBlock() {
        return minEast >> Block.SHIFT;
    }

    /** Row of the southernmost blocks, as {@link Block#north}. */
    public int southBlock() {
        return minNorth >> Block.SHIFT;
    }

    /** Columns of blocks. */
    public int blocksAcross() {
        return (maxEast >> Block.SHIFT) - westBlock() + 1;
    }

    /** Rows of blocks. */
    public int blocksUp() {
        return (maxNorth >> Block.SHIFT) - southBlock() + 1;
    }
}
