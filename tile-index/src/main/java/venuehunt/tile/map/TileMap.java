package venuehunt.tile.map;

import java.util.List;
import venuehunt.tile.LatLngPolygon;
import venuehunt.tile.TileBounds;
import venuehunt.tile.VenueFrame;
import venuehunt.tile.raster.PolygonRasterizer;

/**
 * A venue's map as the hot path needs it: whether each 1 m tile is within the boundary, may be played in, and in which
 * zones it lies. A tile lies where its centre lies ({@link PolygonRasterizer}). Any tile may be asked for; those beyond
 * the {@link #bounds} are outside and in no zone.
 *
 * <p>
 * The questions take the same time everywhere: two array reads for the number of a tile's zone set ({@link BlockGrid}),
 * and one more for the zones. Immutable.
 */
public final class TileMap {
    private final VenueFrame frame;
    private final ZonePalette palette;
    private final BlockGrid grid;
    // What the palette says of each number, within reach of a look-up.
    private final List<TileZone>[] zonesOfSets;
    private final int firstInside;
    private final int firstPlayable;

    TileMap(VenueFrame frame, ZonePalette palette, BlockGrid grid) {
        this.frame = frame;
        this.palette = palette;
        this.grid = grid;
        this.zonesOfSets = palette.zonesOfSets();
        this.firstInside = palette.firstInside();
        this.firstPlayable = palette.firstPlayable();
    }

    /** Begins a map of a venue whose boundary is the union of these polygons. */
    public static TileMapBuilder builder(VenueFrame frame, List<LatLngPolygon> boundary) {
        return new TileMapBuilder(frame, boundary);
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws TileMapFormatException
     *             if it is anything else, or damaged
     */
    public static TileMap decode(byte[] encoded) throws TileMapFormatException {
        return new TileMapDecoder(encoded).decode();
    }

    /** The serialised form: docs/tiles.md describes it. The same map gives the same bytes. */
    public byte[] encode() {
        return new TileMapEncoder().encode(this);
    }

    public VenueFrame frame() {
        return frame;
    }

    /** All zones, in the order of the map, also those too small to own a tile. */
    public List<TileZone> zones() {
        return palette.zones();
    }

    /** The least rectangle around all tiles within the boundary or a zone. */
    public TileBounds bounds() {
        return grid.bounds();
    }

    /** Whether a tile is within the boundary. */
    public boolean inside(int tile) {
        return grid.number(tile) >= firstInside;
    }

    /**
     * Whether treasures may be played for in a tile: it is within the boundary, in no zone that is NO_GO or STAFF, and
     * in a PLAY zone unless the map has none.
     */
    public boolean playable(int tile) {
        return grid.number(tile) >= firstPlayable;
    }

    /** The zones of a tile, in the order of the map; also beyond the boundary. Gives a list made before. */
    public List<TileZone> zonesAt(int tile) {
        return zonesOfSets[grid.number(tile)];
    }

    ZonePalette palette() {
        return palette;
    }

    BlockGrid grid() {
        return grid;
    }
}
