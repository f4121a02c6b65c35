package venuehunt.runtime.session;

import venuehunt.tile.Tile;
import venuehunt.tile.map.TileMap;

/**
 * Where a venue ends for those who play: at its boundary for who comes in, and some metres beyond for who is inside, so
 * that a position that wavers about the fence does not throw the player out.
 */
final class VenueEdge {
    /** What two fixes of a phone that stands still may lie apart. */
    static final double MARGIN_METRES = 15;
    /** Eight directions: what lies between two of them is at most a third of the margin narrower. */
    private static final double[] EAST = {1, 0.7, 0, -0.7, -1, -0.7, 0, 0.7};
    private static final double[] NORTH = {0, 0.7, 1, 0.7, 0, -0.7, -1, -0.7};

    private VenueEdge() {
    }

    static boolean inside(TileMap map, double eastMetres, double northMetres, boolean wasInside) {
        if (map.inside(Tile.of(eastMetres, northMetres))) {
            return true;
        }
        return wasInside && isNear(map, eastMetres, northMetres);
    }

    private static boolean isNear(TileMap map, double eastMetres, double northMetres) {
        for (int i = 0; i < EAST.length; i++) {
            double east = eastMetres + EAST[i] * MARGIN_METRES;
            double north = northMetres + NORTH[i] * MARGIN_METRES;
            if (Tile.inRange(east, north) && map.inside(Tile.of(east, north))) {
                return true;
            }
        }
        return false;
    }
}
