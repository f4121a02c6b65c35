package venuehunt.tile;

/**
 * The square of 1 m × 1 m whose south-west corner is ({@link #east}, {@link #north}) metres from the anchor of its
 * {@link VenueFrame}, packed in an {@code int}: north in the upper 16 bits, east in the lower. A tile holds its
 * southern and western edge, not the others.
 */
public final class Tile {
    /** The least and the greatest east and north of a tile. */
    public static final int MIN = Short.MIN_VALUE;
    public static final int MAX = Short.MAX_VALUE;
    /** For messages: where the points of tiles lie. */
    public static final String RANGE = "-32768 (inclusive) to 32768 (exclusive) metres";

    private Tile() {
    }

    /**
     * The tile that holds a point.
     *
     * @throws IllegalArgumentException
     *             if the point is out of range or not a number: {@link #inRange} asks first
     */
    public static int of(double eastMetres, double northMetres) {
        if (!inRange(eastMetres, northMetres)) {
            throw new IllegalArgumentException("Point " + eastMetres + " m east, " + northMetres
                    + " m north is beyond the tiles of a frame, " + RANGE);
        }
        return packed((int) Math.floor(eastMetres), (int) Math.floor(northMetres));
    }

    /** Whether a point lies in a tile. */
    public static boolean inRange(double eastMetres, double northMetres) {
        return eastMetres >= MIN && eastMetres < MAX + 1 && northMetres >= MIN && northMetres < MAX + 1;
    }

    /**
     * The tile with this south-west corner.
     *
     * @throws IllegalArgumentException
     *             if a coordinate is not within {@link #MIN} to {@link #MAX}
     */
    public static int pack(int east, int north) {
        if (east != (short) east || north != (short) north) {
            throw new IllegalArgumentException(
                    "Tile " + east + " east, " + north + " north is not within " + MIN + " to " + MAX);
        }
        return packed(east, north);
    }

    private static int packed(int east, int north) {
        return north << 16 | (east & 0xFFFF);
    }

    public static int east(int tile) {
        return (short) tile;
    }

    public static int north(int tile) {
        return tile >> 16;
    }

    /**
     * The tile so many tiles east and north: (1, 0) is the eastern neighbour, (-1, -1) the one to the south-west.
     *
     * @throws IllegalArgumentException
     *             if that is beyond the range
     */
    public static int neighbour(int tile, int eastTiles, int northTiles) {
        return pack(Math.addExact(east(tile), eastTiles), Math.addExact(north(tile), northTiles));
    }

    /** Between the centres of two tiles, in metres: 1 to the next one, up to 92,681. */
    public static double distanceMetres(int tile, int other) {
        double eastMetres = east(other) - east(tile);
        double northMetres = north(other) - north(tile);
        return Math.sqrt(eastMetres * eastMetres + northMetres * northMetres);
    }

    /** The middle of a tile. */
    public static LocalPoint centre(int tile) {
        return new LocalPoint(east(tile) + 0.5, north(tile) + 0.5);
    }
}
