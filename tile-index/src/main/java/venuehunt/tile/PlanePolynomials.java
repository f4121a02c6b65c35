package venuehunt.tile;

/**
 * The two polynomials of a {@link VenueFrame}: metres east and north by degrees of latitude and longitude from the
 * anchor.
 *
 * <p>
 * They hold those terms of {@link GeodesicSeries} that reach 0.01 mm within 20 km east, west, north and south of the
 * anchor, which is as far as a venue of 20 km can reach, at any latitude up to 85°. What is left out is at most 0.005
 * mm there, and 0.1 mm over the whole range of tiles. East is odd in longitude and north is even, so half of all terms
 * vanish.
 */
final class PlanePolynomials {
    // eIJ and nIJ are the factors of lat^I lng^J.
    private final double e01;
    private final double e11;
    private final double e21;
    private final double e31;
    private final double e03;
    private final double e13;
    private final double e23;
    private final double e05;
    private final double e15;
    private final double n10;
    private final double n20;
    private final double n30;
    private final double n02;
    private final double n12;
    private final double n22;
    private final double n04;
    private final double n14;

    PlanePolynomials(GeodesicSeries series) {
        this.e01 = metres(series.east, 0, 1);
        this.e11 = metres(series.east, 1, 1);
        this.e21 = metres(series.east, 2, 1);
        this.e31 = metres(series.east, 3, 1);
        this.e03 = metres(series.east, 0, 3);
        this.e13 = metres(series.east, 1, 3);
        this.e23 = metres(series.east, 2, 3);
        this.e05 = metres(series.east, 0, 5);
        this.e15 = metres(series.east, 1, 5);
        this.n10 = metres(series.north, 1, 0);
        this.n20 = metres(series.north, 2, 0);
        this.n30 = metres(series.north, 3, 0);
        this.n02 = metres(series.north, 0, 2);
        this.n12 = metres(series.north, 1, 2);
        this.n22 = metres(series.north, 2, 2);
        this.n04 = metres(series.north, 0, 4);
        this.n14 = metres(series.north, 1, 4);
    }

    double eastMetres(double lat, double lng) {
        double square = lng * lng;
        double factor1 = e01 + lat * (e11 + lat * (e21 + lat * e31));
        double factor3 = e03 + lat * (e13 + lat * e23);
        double factor5 = e05 + lat * e15;
        return lng * (factor1 + square * (factor3 + square * factor5));
    }

    double northMetres(double lat, double lng) {
        double square = lng * lng;
        double factor0 = lat * (n10 + lat * (n20 + lat * n30));
        double factor2 = n02 + lat * (n12 + lat * n22);
        double factor4 = n04 + lat * n14;
        return factor0 + square * (factor2 + square * factor4);
    }

    /** A term's factor: the series are in radians and semi-major axes. */
    private static double metres(Series series, int latPower, int lngPower) {
        return series.factor(latPower, lngPower) * GeodesicSeries.SEMI_MAJOR_AXIS_METRES
                * Math.pow(Math.toRadians(1), latPower + lngPower);
    }
}
