package venuehunt.tiles.place;

import java.util.function.Consumer;
import venuehunt.cell.Cells;
import venuehunt.tile.LatLng;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.Tile;
import venuehunt.tile.VenueFrame;
import venuehunt.tile.map.TileMap;

/** The places of one venue, from any of their forms. A tile and a cell stand for their centre. */
public final class Places {
    private final TileMap map;
    private final VenueFrame frame;
    private final Cells cells;
    private final int resolution;

    /**
     * @param resolution
     *            of the cells of positions and tiles, 0 to 15
     * @throws IllegalArgumentException
     *             if the resolution is out of range
     */
    public Places(TileMap map, Cells cells, int resolution) {
        if (resolution < 0 || resolution > Cells.MAX_RESOLUTION) {
            throw new IllegalArgumentException(
                    "resolution " + resolution + ", expected 0 to " + Cells.MAX_RESOLUTION);
        }
        this.map = map;
        this.frame = map.frame();
        this.cells = cells;
        this.resolution = resolution;
    }

    public Place ofPosition(LatLng position) {
        return place(position, cells.cellOf(position, resolution));
    }

    public Place ofTile(int tile) {
        LocalPoint centre = Tile.centre(tile);
        LatLng position = frame.toLatLng(centre);
        return new Place(position, spot(centre, tile), cells.cellOf(position, resolution));
    }

    /** The place keeps the cell, whatever its resolution. */
    public Place ofCell(long cell) {
        return place(cells.centreOf(cell), cell);
    }

    /**
     * Every tile whose centre lies in a cell, row by row from the south. Each place keeps the cell.
     *
     * @throws IllegalArgumentException
     *             if the cell reaches beyond the tiles of the frame
     */
    public void tilesOf(long cell, Consumer<Place> taker) {
        cells.tilesOf(frame, cell, (north, eastFrom, eastTo) -> {
            for (int east = eastFrom; east < eastTo; east++) {
                int tile = Tile.pack(east, north);
                LocalPoint centre = Tile.centre(tile);
                taker.accept(new Place(frame.toLatLng(centre), spot(centre, tile), cell));
            }
        });
    }

    /** The cells that cover the venue. */
    public void cover(Consumer<Place> taker) {
        for (long cell : cells.coverOf(map, resolution)) {
            taker.accept(ofCell(cell));
        }
    }

    private Place place(LatLng position, long cell) {
        double east = frame.eastMetres(position.latDegrees(), position.lngDegrees());
        double north = frame.northMetres(position.latDegrees(), position.lngDegrees());
        if (!Tile.inRange(east, north)) {
            return new Place(position, null, cell);
        }
        return new Place(position, spot(new LocalPoint(east, north), Tile.of(east, north)), cell);
    }

    private Spot spot(LocalPoint point, int tile) {
        return new Spot(point, tile, map.inside(tile), map.playable(tile), map.zonesAt(tile));
    }
}
