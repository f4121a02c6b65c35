package venuehunt.cell;

import com.uber.h3core.H3Core;
import java.io.IOException;
import java.io.UncheckedIOException;
import venuehunt.tile.LatLng;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.Tile;
import venuehunt.tile.VenueFrame;

/**
 * Cells of H3, Uber's hexagonal grid of the Earth, as 64-bit numbers. Cells of resolution 0 are 1,100 km across on
 * average, those of 15 one metre; twelve at each resolution are pentagons. For names and overviews, not for the hot
 * path: each call goes to native code.
 *
 * <p>
 * Safe for many threads.
 */
public final class Cells {
    public static final int MAX_RESOLUTION = 15;

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
        if (resolution < 0 || resolution > MAX_RESOLUTION) {
            throw new IllegalArgumentException("Resolution " + resolution + " is not within 0 to " + MAX_RESOLUTION);
        }
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
        var centre = new LocalPoint(Tile.east(tile) + 0.5, Tile.north(tile) + 0.5);
        return cellOf(frame.toLatLng(centre), resolution);
    }

    /**
     * The centre of a cell.
     *
     * @throws IllegalArgumentException
     *             if the number is not that of a cell
     */
    public LatLng centreOf(long cell) {
        if (!h3.isValidCell(cell)) {
            throw new IllegalArgumentException("0x" + Long.toHexString(cell) + " is not an H3 cell");
        }
        var centre = h3.cellToLatLng(cell);
        return LatLng.wrapping(centre.lat, centre.lng);
    }
}
