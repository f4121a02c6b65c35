package venuehunt.tile.map;

import venuehunt.tile.TileBounds;

/** The least rectangle around all tiles added so far. */
final class TileExtent {
    private int minEast = Integer.MAX_VALUE;
    private int minNorth = Integer.MAX_VALUE;
    private int maxEast = Integer.MIN_VALUE;
    private int maxNorth = Integer.MIN_VALUE;

    /** Adds the tiles of a row from {@code eastFrom} up to, not including, {@code eastTo}. */
    void add(int north, int eastFrom, int eastTo) {
        minEast = Math.min(minEast, eastFrom);
        minNorth = Math.min(minNorth, north);
        maxEast = Math.max(maxEast, eastTo - 1);
        maxNorth = Math.max(maxNorth, north);
    }

    boolean isEmpty() {
        return minEast > maxEast;
    }

    TileBounds bounds() {
        return new TileBounds(minEast, minNorth, maxEast, maxNorth);
    }
}
