package venuehunt.picture;

import java.awt.image.BufferedImage;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import venuehunt.tile.Tile;
import venuehunt.tile.TileBounds;
import venuehunt.tile.map.TileMap;

/**
 * The map itself, north up, within a margin that belongs to the outside. A pixel of several tiles has the mean of their
 * colours, or of 4 × 4 of them where they are more, so that the time to paint is bounded as the size is. The boundary
 * is a line of pixels just outside.
 */
final class MapArea {
    static final int MARGIN_PIXELS = 16;
    private static final int SAMPLES_PER_SIDE = 4;
    static final int BOUNDARY_RGB = 0x555555;

    private final TileMap map;
    private final TileBounds bounds;
    private final MapScale scale;
    private final BufferedImage image;
    private final BitSet inside = new BitSet();
    private final Set<Sign> signs = EnumSet.of(Sign.OUTSIDE);

    private MapArea(TileMap map) {
        this.map = map;
        bounds = map.bounds();
        scale = MapScale.of(bounds);
        image = new BufferedImage(side(bounds.maxEast() - bounds.minEast() + 1),
                side(bounds.maxNorth() - bounds.minNorth() + 1), BufferedImage.TYPE_INT_RGB);
    }

    private int side(int tiles) {
        return scale.pixels(tiles) + 2 * MARGIN_PIXELS;
    }

    static MapArea paint(TileMap map) {
        MapArea area = new MapArea(map);
        for (int y = 0; y < area.image.getHeight(); y++) {
            for (int x = 0; x < area.image.getWidth(); x++) {
                area.image.setRGB(x, y, area.colour(x, y));
            }
        }
        area.drawBoundary();
        if (area.holds(0, 0)) {
            area.signs.add(Sign.ANCHOR);
        }
        return area;
    }

    BufferedImage image() {
        return image;
    }

    MapScale scale() {
        return scale;
    }

    /** What occurs in it and wants explaining. */
    Set<Sign> signs() {
        return Collections.unmodifiableSet(signs);
    }

    /** Where a point of the venue's frame lies in the image; perhaps beyond it. */
    double x(double eastMetres) {
        return MARGIN_PIXELS + (eastMetres - bounds.minEast()) * scale.pixelsPerMetre();
    }

    double y(double northMetres) {
        return MARGIN_PIXELS + (bounds.maxNorth() + 1 - northMetres) * scale.pixelsPerMetre();
    }

    private boolean holds(double eastMetres, double northMetres) {
        double x = x(eastMetres);
        double y = y(northMetres);
        return x >= 0 && y >= 0 && x < image.getWidth() && y < image.getHeight();
    }

    private int colour(int x, int y) {
        int west = bounds.minEast() + scale.tiles(x - MARGIN_PIXELS);
        int north = bounds.maxNorth() - scale.tiles(y - MARGIN_PIXELS);
        int step = Math.ceilDiv(scale.tilesPerPixel(), SAMPLES_PER_SIDE);
        ColourMix mix = new ColourMix();
        for (int south = 0; south < scale.tilesPerPixel(); south += step) {
            for (int east = 0; east < scale.tilesPerPixel(); east += step) {
                mix.add(colour(west + east, north - south, x, y));
            }
        }
        return mix.mean();
    }

    private int colour(int east, int north, int x, int y) {
        if (east < bounds.minEast() || east > bounds.maxEast() || north < bounds.minNorth()
                || north > bounds.maxNorth()) {
            return Sign.OUTSIDE.rgb;
        }
        int tile = Tile.pack(east, north);
        Sign sign = Sign.of(map, tile);
        signs.add(sign);
        if (map.inside(tile)) {
            inside.set(y * image.getWidth() + x);
            return map.playable(tile) && sign != Sign.PLAY ? playable(sign, x, y) : sign.rgb;
        }
        return sign == Sign.OUTSIDE ? sign.rgb : beyond(sign);
    }

    private int playable(Sign sign, int x, int y) {
        signs.add(Sign.PLAY_TOO);
        return Hatch.covers(x, y) ? Hatch.RGB : sign.rgb;
    }

    private int beyond(Sign sign) {
        signs.add(Sign.BEYOND);
        return Sign.faded(sign.rgb);
    }

    private void drawBoundary() {
        int width = image.getWidth();
        for (int pixel = inside.nextSetBit(0); pixel >= 0; pixel = inside.nextSetBit(pixel + 1)) {
            drawUnlessInside(pixel - 1);
            drawUnlessInside(pixel + 1);
            drawUnlessInside(pixel - width);
            drawUnlessInside(pixel + width);
        }
    }

    /** The margin keeps the neighbours of all that is inside within the image. */
    private void drawUnlessInside(int pixel) {
        if (!inside.get(pixel)) {
            image.setRGB(pixel % image.getWidth(), pixel / image.getWidth(), BOUNDARY_RGB);
        }
    }
}
