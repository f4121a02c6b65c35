package venuehunt.uploader.lint;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import venuehunt.tile.Tile;
import venuehunt.tile.map.TileMap;
import venuehunt.uploader.hunt.HuntFileException;

/**
 * Where players can walk: within the boundary, through everything but no-go and staff zones. No map says where the
 * gates are, so players are taken to start where most of the play ground is, in each part of the boundary for itself;
 * what no way leads to from there is not reached. A way is as narrow as a tile, a metre.
 */
final class WalkableGround {
    private final Patches patches;
    /** The patches that are reached. */
    private final BitSet reached = new BitSet();

    /**
     * Looks at every tile of a map.
     *
     * @throws HuntFileException
     *             when its edges are too intricate
     */
    WalkableGround(TileMap map) throws HuntFileException {
        patches = Patches.of(map, tile -> isWalkable(map, tile));
        Patches parts = Patches.of(map, map::inside);
        int[] playedTiles = new int[patches.count()];
        int[] partOf = new int[patches.count()];
        patches.forEachRun((patch, north, eastFrom, eastTo) -> {
            partOf[patch] = parts.at(eastFrom, north);
            for (int east = eastFrom; east < eastTo; east++) {
                playedTiles[patch] += map.playable(Tile.pack(east, north)) ? 1 : 0;
            }
        });
        Map<Integer, Integer> largest = new HashMap<>();
        patches.forEachRun((patch, _, _, _) -> largest.merge(partOf[patch], patch,
                (one, other) -> playedTiles[one] >= playedTiles[other] ? one : other));
        largest.values().forEach(reached::set);
    }

    private static boolean isWalkable(TileMap map, int tile) {
        return map.playable(tile)
                || (map.inside(tile) && map.zonesAt(tile).stream().noneMatch(zone -> zone.kind().forbidsPlay()));
    }

    /** Whether somebody can come within some metres of a place. */
    boolean comesWithin(double metres, Placed placed) {
        int lastEast = (int) Math.floor(placed.eastMetres() + metres);
        int lastNorth = (int) Math.floor(placed.northMetres() + metres);
        for (int north = (int) Math.floor(placed.northMetres() - metres); north <= lastNorth; north++) {
            for (int east = (int) Math.floor(placed.eastMetres() - metres); east <= lastEast; east++) {
                int patch = patches.at(east, north);
                if (patch >= 0 && reached.get(patch) && metresTo(east, north, placed) <= metres) {
                    return true;
                }
            }
        }
        return false;
    }

    /** From the place to the nearest point of a tile. */
    private static double metresTo(int east, int north, Placed placed) {
        return Math.hypot(beyond(placed.eastMetres(), east), beyond(placed.northMetres(), north));
    }

    private static double beyond(double metres, int tile) {
        return Math.max(0, Math.max(tile - metres, metres - (tile + 1)));
    }
}
