package venuehunt.tile;

/**
 * A rectangle of latitudes and longitudes, its edges included.
 *
 * @param southDegrees
 *            -90 to 90
 * @param westDegrees
 *            longitudes are continuous: those of a rectangle across the antimeridian run on past ±180
 * @param northDegrees
 *            not south of {@code southDegrees}
 * @param eastDegrees
 *            not west of {@code westDegrees}
 */
public record LatLngExtent(double southDegrees, double westDegrees, double northDegrees, double eastDegrees) {
    private static final double DEGREES_AROUND = 360;

    /**
     * @throws IllegalArgumentException
     *             if an edge is not finite, a latitude out of range or an edge on the wrong side of the other
     */
    public LatLngExtent {
        boolean latitudes = -90 <= southDegrees && southDegrees <= northDegrees && northDegrees <= 90;
        if (!latitudes || !(eastDegrees - westDegrees >= 0 && eastDegrees - westDegrees <= DEGREES_AROUND)) {
            throw new IllegalArgumentException("Extent from " + southDegrees + ", " + westDegrees + " to "
                    + northDegrees + ", " + eastDegrees + " is no rectangle of latitudes and longitudes");
        }
    }

    /** The same meridian in that of its representations which is nearest to the middle of the rectangle. */
    public double nearest(double lngDegrees) {
        double middle = (westDegrees + eastDegrees) / 2;
        return lngDegrees + DEGREES_AROUND * Math.rint((middle - lngDegrees) / DEGREES_AROUND);
    }
}
