package venuehunt.runtime.field;

import venuehunt.tile.map.TileMap;

/** The live map under a hunt. Told apart by identity: every map that goes live is a ground of its own. */
public final class Ground {
    private final long mapVersion;
    private final TileMap tileMap;

    /**
     * @param mapVersion
     *            the venue map's version
     */
    public Ground(long mapVersion, TileMap tileMap) {
        this.mapVersion = mapVersion;
        this.tileMap = tileMap;
    }

    public long mapVersion() {
        return mapVersion;
    }

    public TileMap tileMap() {
        return tileMap;
    }
}
