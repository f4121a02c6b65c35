package venuehunt.picture;

import venuehunt.tile.TileBounds;

/**
 * How large tiles are drawn: so many tiles along the side of a pixel, or so many pixels along the side of a tile. One
 * of the two is 1.
 */
record MapScale(int tilesPerPixel, int pixelsPerTile) {
    private static final double LONG_SIDE_PIXELS = 1_000;

    /** The whole scale that brings the long side nearest to 1,000 pixels: never more than 1,500. */
    static MapScale of(TileBounds bounds) {
        int tiles = Math.max(bounds.maxEast() - bounds.minEast(), bounds.maxNorth() - bounds.minNorth()) + 1;
        return new MapScale(atLeastOne(tiles / LONG_SIDE_PIXELS), atLeastOne(LONG_SIDE_PIXELS / tiles));
    }

    private static int atLeastOne(double ratio) {
        return Math.max(1, (int) Math.round(ratio));
    }

    /** Pixels that hold this many tiles. */
    int pixels(int tiles) {
        return Math.ceilDiv(tiles * pixelsPerTile, tilesPerPixel);
    }

    double pixelsPerMetre() {
        return (double) pixelsPerTile / tilesPerPixel;
    }

    /** Tiles between the edge of the map and the near edge of a pixel that far from it; less than 0 before the edge. */
    int tiles(int pixels) {
        return Math.floorDiv(pixels, pixelsPerTile) * tilesPerPixel;
    }

    String words() {
        if (tilesPerPixel > 1) {
            return tilesPerPixel + " × " + tilesPerPixel + " to a pixel";
        }
        return pixelsPerTile > 1 ? pixelsPerTile + " × " + pixelsPerTile + " pixels each" : "one pixel each";
    }
}
