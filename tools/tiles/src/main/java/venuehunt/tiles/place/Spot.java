package venuehunt.tiles.place;

import java.util.List;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.map.TileZone;

/**
 * What a venue's map knows of a place.
 *
 * @param point
 *            the place in the venue's frame
 * @param tile
 *            the tile that holds it
 * @param inside
 *            whether the tile is within the boundary
 * @param playable
 *            whether treasures may be played for in the tile
 * @param zones
 *            the zones of the tile, in the order of the map
 */
public record Spot(LocalPoint point, int tile, boolean inside, boolean playable, List<TileZone> zones) {}
