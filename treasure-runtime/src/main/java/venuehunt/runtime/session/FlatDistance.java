package venuehunt.runtime.session;

/**
 * How far places of one venue are apart, on a sphere of the Earth's mean radius: right to 0.6 %. Within a venue one
 * value will do for the length of a degree of longitude, that of the first place asked about.
 *
 * <p>
 * Used by one thread at a time; allocates nothing.
 */
final class FlatDistance {
    private static final double METRES_PER_DEGREE = 111_195;

    private boolean known;
    private double metresPerLngDegree;

    double squaredMetres(double fromLat, double fromLng, double toLat, double toLng) {
        if (!known) {
            metresPerLngDegree = METRES_PER_DEGREE * Math.cos(Math.toRadians(fromLat));
            known = true;
        }
        double degrees = toLng - fromLng;
        if (Math.abs(degrees) > 180) { // over the date line
            degrees -= Math.copySign(360, degrees);
        }
        double north = (toLat - fromLat) * METRES_PER_DEGREE;
        double east = degrees * metresPerLngDegree;
        return north * north + east * east;
    }
}
