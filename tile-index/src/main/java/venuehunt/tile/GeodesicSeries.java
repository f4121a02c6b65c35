package venuehunt.tile;

/**
 * The geodesics of the WGS84 ellipsoid that leave one point, as power series: from metres east and north to latitude
 * and longitude, and back. Lengths are in semi-major axes and angles in radians, both relative to the point.
 *
 * <p>
 * A geodesic that leaves the anchor with velocity (x east, y north) is, one unit of time later, at the point whose
 * azimuthal equidistant coordinates are (x, y). Its equations (Bessel, 1825; C. F. F. Karney, "Geodesics on an
 * ellipsoid of revolution", 2011, arXiv:1102.1215) are, with latitude φ, longitude λ, northward and eastward speed p
 * and q, meridional radius M and transverse radius N:
 *
 * <pre>
 *   φ' = p / M    λ' = q / (N cos φ)    p' = -q² tan φ / N    q' = p q tan φ / N
 * </pre>
 *
 * <p>
 * As the point after time t depends on (tx, ty) alone, d/dt multiplies a term of degree n by n / t. So the equations
 * give the terms of degree n from those of lower degree, and repeating them {@value Series#DEGREE} times gives all.
 */
final class GeodesicSeries {
    /** WGS84, defining constants (NIMA TR8350.2). */
    static final double SEMI_MAJOR_AXIS_METRES = 6_378_137;
    private static final double FLATTENING = 1 / 298.257223563;
    private static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);

    /** Latitude and longitude from the anchor's, by east and north. */
    final Series lat;
    final Series lng;
    /** East and north by latitude and longitude from the anchor's. */
    final Series east;
    final Series north;

    private GeodesicSeries(Series lat, Series lng) {
        this.lat = lat;
        this.lng = lng;
        // Each round finds the terms of one degree more: what they are short of, by the slope at the anchor.
        Series x = Series.constant(0);
        Series y = Series.constant(0);
        double latPerNorth = lat.factor(0, 1);
        double lngPerEast = lng.factor(1, 0);
        for (int degree = 1; degree <= Series.DEGREE; degree++) {
            Series latLeft = Series.FIRST.minus(lat.at(x, y));
            Series lngLeft = Series.SECOND.minus(lng.at(x, y));
            x = x.plus(lngLeft.times(1 / lngPerEast));
            y = y.plus(latLeft.times(1 / latPerNorth));
        }
        this.east = x;
        this.north = y;
    }

    static GeodesicSeries about(double latRadians) {
        double sinAnchor = Math.sin(latRadians);
        double cosAnchor = Math.cos(latRadians);
        Series lat = Series.constant(0);
        Series lng = Series.constant(0);
        Series sin = Series.constant(sinAnchor);
        Series cos = Series.constant(cosAnchor);
        Series p = Series.SECOND;
        Series q = Series.FIRST;
        // Each round turns series that are right to one degree into series that are right to the next. With w = √(1 -
        // e² sin² φ),
        // N = 1 / w and M = (1 - e²) / w³.
        for (int degree = 1; degree <= Series.DEGREE; degree++) {
            Series w2 = sin.times(sin).times(-ECCENTRICITY_SQUARED).plus(1);
            Series w = w2.squareRoot();
            Series perCos = cos.reciprocal();
            Series perMeridionalRadius = w2.times(w).times(1 / (1 - ECCENTRICITY_SQUARED));
            Series turn = q.times(w).times(sin).times(perCos);
            Series latRate = p.times(perMeridionalRadius);
            lng = q.times(w).times(perCos).dividedByDegree(0);
            lat = latRate.dividedByDegree(0);
            sin = cos.times(latRate).dividedByDegree(0).plus(sinAnchor);
            cos = sin.times(latRate).times(-1).dividedByDegree(0).plus(cosAnchor);
            Series nextP = q.times(turn).times(-1).dividedByDegree(1).plus(Series.SECOND);
            q = p.times(turn).dividedByDegree(1).plus(Series.FIRST);
            p = nextP;
        }
        return new GeodesicSeries(lat, lng);
    }
}
