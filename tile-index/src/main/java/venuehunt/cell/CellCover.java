package venuehunt.cell;

import java.util.TreeSet;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.Tile;
import venuehunt.tile.TileBounds;
import venuehunt.tile.map.TileMap;

/**
 * The cells that cover a venue: those that touch the square of a tile within the boundary.
 *
 * <p>
 * Tiles at the border are asked one by one, at their centre and at eight points around it. Cells are so large beside a
 * tile that within the circle of those points a cell looks like a wedge of 100° or more, if not like a half-plane; such
 * a wedge that comes into the square spans more than the 45° from one point to the next, so it holds one of them. A
 * cell that touches no tile at the border is inside altogether, and large enough to hold a point of a coarse grid.
 */
final class CellCover {
    /** The square's corners are at half of this. */
    private static final double CIRCLE_METRES = Math.sqrt(2);
    private static final int CIRCLE_POINTS = 8;

    private final Cells cells;
    private final TileMap map;
    private final int resolution;
    private final int gridTiles;
    private final TreeSet<Long> found = new TreeSet<>();
    private long lastFound;

    CellCover(Cells cells, TileMap map, int resolution) {
        if (resolution < 0 || resolution > Cells.MAX_COVER_RESOLUTION) {
            throw new IllegalArgumentException(
                    "Resolution " + resolution + " is not within 0 to " + Cells.MAX_COVER_RESOLUTION);
        }
        this.cells = cells;
        this.map = map;
        this.resolution = resolution;
        this.gridTiles = Math.max(1, (int) (cells.edgeMetres(resolution) / 4));
    }

    long[] cells() {
        TileBounds bounds = map.bounds();
        for (int north = bounds.minNorth(); north <= bounds.maxNorth(); north++) {
            for (int east = bounds.minEast(); east <= bounds.maxEast(); east++) {
                if (inside(east, north)) {
                    addTile(east, north);
                }
            }
        }
        return found.stream().mapToLong(Long::longValue).toArray();
    }

    private void addTile(int east, int north) {
        if (isAtBorder(east, north)) {
            add(east + 0.5, north + 0.5);
            for (int i = 0; i < CIRCLE_POINTS; i++) {
                double angle = 2 * Math.PI * i / CIRCLE_POINTS;
                add(east + 0.5 + CIRCLE_METRES * Math.cos(angle), north + 0.5 + CIRCLE_METRES * Math.sin(angle));
            }
        } else if (east % gridTiles == 0 && north % gridTiles == 0) {
            add(east + 0.5, north + 0.5);
        }
    }

    private boolean isAtBorder(int east, int north) {
        return !inside(east - 1, north) || !inside(east + 1, north) || !inside(east, north - 1)
                || !inside(east, north + 1);
    }

    private boolean inside(int east, int north) {
        return Tile.MIN <= east && east <= Tile.MAX && Tile.MIN <= north && north <= Tile.MAX
                && map.inside(Tile.pack(east, north));
    }

    private void add(double eastMetres, double northMetres) {
        long cell = cells.cellOf(map.frame().toLatLng(new LocalPoint(eastMetres, northMetres)), resolution);
        if (cell != lastFound) {
            found.add(cell);
            lastFound = cell;
        }
    }
}
