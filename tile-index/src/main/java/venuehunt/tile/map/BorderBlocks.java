package venuehunt.tile.map;

import venuehunt.tile.Block;

/** Counts the blocks that are not all one, because a border crosses them: a map keeps the tiles of each. */
final class BorderBlocks {
    private int count;

    /**
     * Whether the next block is one of them.
     *
     * @param strip
     *            numbers of the tiles of a whole row of blocks
     * @param corner
     *            index of the block's south-west tile
     * @param width
     *            tiles from a row of the strip to the next
     * @throws IllegalArgumentException
     *             where it is one more than a map may have
     */
    boolean add(int[] strip, int corner, int width) {
        if (isUniform(strip, corner, width)) {
            return false;
        }
        if (count == BlockGrid.MAX_PAGES) {
            throw new IllegalArgumentException(
                    "The borders of the zones cross more than " + BlockGrid.MAX_PAGES + " blocks of 64 m");
        }
        count++;
        return true;
    }

    private static boolean isUniform(int[] strip, int corner, int width) {
        for (int row = 0; row < Block.SIZE_METRES; row++) {
            for (int column = 0; column < Block.SIZE_METRES; column++) {
                if (strip[corner + row * width + column] != strip[corner]) {
                    return false;
                }
            }
        }
        return true;
    }
}
