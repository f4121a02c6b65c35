package venuehunt.cell;

import com.uber.h3core.H3Core;
import com.uber.h3core.LengthUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import venuehunt.tile.LatLng;
import venuehunt.tile.LatLngExtent;
import venuehunt.tile.Tile;
import venuehunt.tile.VenueFrame;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.raster.PolygonRasterizer.RunConsumer;

/**
 * Cells of H3, Uber's hexagonal grid of the Earth, as 64-bit numbers. Cells of resolution 0 are 2,200 km across on
 * average, those of 15 one metre; twelve at each resolution are pentagons. For names and overviews, not for the hot
 * path: each call goes to native code.
 *
 * <p>
 * Safe for many threads.
 */
public final class Cells {
    public static final int MAX_RESOLUTION = 15;
    /** Edges of 11 m on average, 6 m at least: finer cells are hardly larger than tiles. */
    public static final int MAX_COVER_RESOLUTION = 12;

    private static final Pattern NAME = Pattern.compile("[0-9a-fA-F]{15}");

    private final H3Core h3;

    /**
     * @throws UncheckedIOException
     *             if the native library of this platform cannot be unpacked
     */
    public Cells() {
        try {
            h3 = H3Core.newInstance();
        } catch (IOException e) {
            throw new UncheckedIOException("H3's native library cannot be unpacked to the temporary folder", e);
        }
    }

    /**
     * The cell that holds a position.
     *
     * @param resolution
     *            0 to 15
     * @throws IllegalArgumentException
     *             if the resolution is out of range
     */
    public long cellOf(LatLng position, int resolution) {
        checkResolution(resolution);
        return h3.latLngToCell(position.latDegrees(), position.lngDegrees(), resolution);
    }

    /**
     * The cell that holds the centre of a tile.
     *
     * @param frame
     *            the frame that the tile belongs to
     * @param resolution
     *            0 to 15
     * @throws IllegalArgumentException
     *             if the resolution is out of range
     */
    public long cellOf(VenueFrame frame, int tile, int resolution) {
        return cellOf(frame.toLatLng(Tile.centre(tile)), resolution);
    }

    /**
     * The centre of a cell.
     *
     * @throws IllegalArgumentException
     *             if the number is not that of a cell
     */
    public LatLng centreOf(long cell) {
        checkCell(cell);
        return position(h3.cellToLatLng(cell));
    }

    /**
     * Gives the tiles whose centre lies in a cell, row by row from the south and each row from the west. A cell smaller
     * than a tile may have none.
     *
     * @param frame
     *            the frame that the tiles belong to
     * @throws IllegalArgumentException
     *             if the number is not that of a cell, or the cell reaches beyond the tiles of the frame, as all cells
     *             of resolutions 0 to 3 do
     */
    public void tilesOf(VenueFrame frame, long cell, RunConsumer consumer) {
        new CellTiles(this, frame, cell).give(consumer);
    }

    /**
     * The cells that cover a venue, in rising order: whatever position lies in a tile within the boundary, its cell is
     * among them. Cells that come within 1 m of such a tile may be among them, others are not.
     *
     * @param resolution
     *            0 to {@link #MAX_COVER_RESOLUTION}
     * @throws IllegalArgumentException
     *             if the resolution is out of range
     */
    public long[] coverOf(TileMap map, int resolution) {
        return new CellCover(this, map, resolution).cells();
    }

    /**
     * The cells that cover a rectangle, and some around it: whatever position lies in it, its cell is among them. Takes
     * some forty calls to H3 for each cell.
     *
     * @param resolution
     *            0 to 15
     * @throws IllegalArgumentException
     *             if the resolution is out of range
     */
    public Set<Long> coverOf(LatLngExtent extent, int resolution) {
        checkResolution(resolution);
        return new ExtentCover(this, extent, resolution).cells();
    }

    /**
     * The cell of this name, as {@link #text} writes it, or in upper case.
     *
     * @throws IllegalArgumentException
     *             if it is not the name of a cell
     */
    public long parse(String text) {
        if (NAME.matcher(text).matches()) {
            long cell = Long.parseLong(text, 16);
            if (h3.isValidCell(cell)) {
                return cell;
            }
        }
        throw new IllegalArgumentException(
                "'" + text + "' is not an H3 cell; expected 15 hexadecimal digits such as 8928308280fffff");
    }

    /** A cell's name to the outside, hexadecimal as everywhere in H3. */
    public static String text(long cell) {
        return Long.toHexString(cell);
    }

    /** The cell and those that touch it. */
    List<Long> around(long cell) {
        return h3.gridDisk(cell, 1);
    }

    /** The corners of a cell in order, also those that lie on an edge of H3's icosahedron. */
    List<LatLng> outlineOf(long cell) {
        checkCell(cell);
        return h3.cellToBoundary(cell).stream().map(Cells::position).toList();
    }

    static int resolutionOf(long cell) {
        return (int) (cell >>> 52) & 0xF;
    }

    /** Average length of an edge in metres. None is shorter than 0.6 of that, pentagons' neighbours' included. */
    double edgeMetres(int resolution) {
        return h3.getHexagonEdgeLengthAvg(resolution, LengthUnit.m);
    }

    private static void checkResolution(int resolution) {
        if (resolution < 0 || resolution > MAX_RESOLUTION) {
            throw new IllegalArgumentException("Resolution " + resolution + " is not within 0 to " + MAX_RESOLUTION);
        }
    }

    private void checkCell(long cell) {
        if (!h3.isValidCell(cell)) {
            throw new IllegalArgumentException("0x" + Long.toHexString(cell) + " is not an H3 cell");
        }
    }

    private static LatLng position(com.uber.h3core.util.LatLng position) {
        return LatLng.wrapping(position.lat, position.lng);
    }
}
