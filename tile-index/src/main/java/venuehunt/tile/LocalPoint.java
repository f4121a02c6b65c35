package venuehunt.tile;

/**
 * A point of a {@link VenueFrame}.
 *
 * @param eastMetres
 *            metres east of the venue's anchor
 * @param northMetres
 *            metres north of the venue's anchor
 */
public record LocalPoint(double eastMetres, double northMetres) {

    /**
     * @throws IllegalArgumentException
     *             if a coordinate is not finite
     */
    public LocalPoint {
        if (!Double.isFinite(eastMetres) || !Double.isFinite(northMetres)) {
            throw new IllegalArgumentException(
                    "Point " + eastMetres + " m east, " + northMetres + " m north is not finite");
        }
    }

    /** Distance in the plane of the frame, in metres. */
    public double distanceMetres(LocalPoint other) {
        return Math.hypot(eastMetres - other.eastMetres, northMetres - other.northMetres);
    }
}
