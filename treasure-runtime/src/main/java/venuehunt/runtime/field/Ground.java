package venuehunt.runtime.field;

import venuehunt.tile.TileMap;

/**
 * The live map under a hunt.
 *
 * @param mapVersion
 *            the venue map's version
 */
public record Ground(long mapVersion, TileMap tileMap) {
}
