package venuehunt.history;

/**
 * Metres between two places on the WGS84 ellipsoid that are not far apart: the radii of curvature at the latitude
 * between them, and Pythagoras. Over 5 km, up to 80° of latitude, it is right to a centimetre. The service measures in
 * another way, on purpose.
 */
final class GroundDistance {
    private static final double EQUATOR_RADIUS_METRES = 6_378_137;
    private static final double ECCENTRICITY_SQUARED = 0.006_694_379_990_141_316;

    private GroundDistance() {
    }

    static double metres(double fromLatDegrees, double fromLngDegrees, double toLatDegrees, double toLngDegrees) {
        double lat = Math.toRadians((fromLatDegrees + toLatDegrees) / 2);
        double bulge = 1 - ECCENTRICITY_SQUARED * Math.sin(lat) * Math.sin(lat);
        double acrossRadius = EQUATOR_RADIUS_METRES / Math.sqrt(bulge);
        double alongRadius = acrossRadius * (1 - ECCENTRICITY_SQUARED) / bulge;
        double lngDegrees = Math.IEEEremainder(toLngDegrees - fromLngDegrees, 360);
        double north = Math.toRadians(toLatDegrees - fromLatDegrees) * alongRadius;
        double east = Math.toRadians(lngDegrees) * acrossRadius * Math.cos(lat);
        return Math.hypot(north, east);
    }
}
