package venuehunt.tile;

/**
 * A WGS84 position.
 *
 * @param latDegrees
 *            geodetic latitude, -90 to 90
 * @param lngDegrees
 *            longitude, -180 to 180; both ends name the same meridian
 */
public record LatLng(double latDegrees, double lngDegrees) {

    /**
     * @throws IllegalArgumentException
     *             if a coordinate is not finite or out of range
     */
    public LatLng {
        if (!(Math.abs(latDegrees) <= 90)) {
            throw new IllegalArgumentException("Latitude " + latDegrees + " is not within -90 to 90 degrees");
        }
        if (!(Math.abs(lngDegrees) <= 180)) {
            throw new IllegalArgumentException("Longitude " + lngDegrees + " is not within -180 to 180 degrees");
        }
    }

    /**
     * A position whose longitude may run on past ±180°, as it does along the outline of a venue on the antimeridian:
     * 181° is -179°.
     *
     * @throws IllegalArgumentException
     *             if a coordinate is not finite or the latitude out of range
     */
    public static LatLng wrapping(double latDegrees, double lngDegrees) {
        return new LatLng(latDegrees, wrapDegrees(lngDegrees));
    }

    /**
     * The same angle within -180 to 180; exactly the given one if it is there already. NaN for more than two and a half
     * turns: no map runs that far, and further on doubles could not tell neighbouring places apart.
     */
    public static double wrapDegrees(double degrees) {
        return Math.abs(degrees) <= 900 ? degrees - 360 * Math.rint(degrees / 360) : Double.NaN;
    }
}
