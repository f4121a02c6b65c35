package venuehunt.tile;

/**
 * A venue's own plane: metres east and north of its anchor.
 *
 * <p>
 * <b>Projection.</b> Azimuthal equidistant about the anchor, on the WGS84 ellipsoid (a = 6,378,137 m, 1/f =
 * 298.257223563): a point at geodesic distance s in azimuth α lies at (s sin α, s cos α). Distances and directions from
 * the anchor are true. Between two other points the plane is longer than the ellipsoid by K h² L / 6, where L is their
 * distance, h the distance of their line from the anchor and K the curvature, at most 1 / (6,335 km)² (second-order
 * term of the metric in Riemann normal coordinates). The largest error within a radius r of the anchor is therefore
 * 0.128 K r³: 0.003 mm for a venue of 2 km, 0.05 mm for 5 km, 3.2 mm for 20 km, and 9 mm between corners of a square of
 * 20 km.
 *
 * <p>
 * <b>Series.</b> The projection has no closed form on the ellipsoid. {@link GeodesicSeries} computes its Taylor series
 * about the anchor once; what remains for a call is a polynomial without trigonometry. Terms are kept that reach 1 µm
 * at the corner of the range of tiles, 46 km away, at any latitude up to 85°. The whole error against the geodesic is
 * below 0.01 mm there, and below 0.001 mm within 20 km.
 *
 * <p>
 * <b>Height.</b> These are metres on the ellipsoid, as in every geodesic or map to compare with, not on the ground at
 * the anchor's height, where the same two points are further apart by h / 6,371 km: 0.9 mm on 5 m at 1,190 m. The
 * anchor's height is kept as the origin of heights and has no part in east and north.
 *
 * <p>
 * Immutable.
 */
public final class VenueFrame {
    /** Anchors lie between 85° S and 85° N. */
    public static final double MAX_ANCHOR_LAT_DEGREES = 85;
    private static final double MIN_HEIGHT_METRES = -1_000;
    private static final double MAX_HEIGHT_METRES = 10_000;

    private final LatLng anchor;
    private final double anchorHeightMetres;
    private final GeodesicSeries series;
    private final double anchorLat;
    private final double anchorLng;
    private final double reachLat;
    private final double reachLng;

    // Metres by degrees from the anchor: eIJ is the factor of lat^I lng^J. By symmetry east is odd in longitude, north
    // even.
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
    private final double n40;
    private final double n02;
    private final double n12;
    private final double n22;
    private final double n32;
    private final double n04;
    private final double n14;
    private final double n24;
    private final double n06;
    private final double n16;

    private VenueFrame(LatLng anchor, double anchorHeightMetres) {
        this.anchor = anchor;
        this.anchorHeightMetres = anchorHeightMetres;
        this.series = GeodesicSeries.about(Math.toRadians(anchor.latDegrees()));
        this.anchorLat = anchor.latDegrees();
        this.anchorLng = anchor.lngDegrees();
        this.reachLat = reachDegrees(series.lat);
        this.reachLng = reachDegrees(series.lng);
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
        this.n40 = metres(series.north, 4, 0);
        this.n02 = metres(series.north, 0, 2);
        this.n12 = metres(series.north, 1, 2);
        this.n22 = metres(series.north, 2, 2);
        this.n32 = metres(series.north, 3, 2);
        this.n04 = metres(series.north, 0, 4);
        this.n14 = metres(series.north, 1, 4);
        this.n24 = metres(series.north, 2, 4);
        this.n06 = metres(series.north, 0, 6);
        this.n16 = metres(series.north, 1, 6);
    }

    /**
     * The frame of a venue.
     *
     * @param anchor
     *            origin of the frame, between 85° S and 85° N
     * @param anchorHeightMetres
     *            its height above the ellipsoid, -1,000 to 10,000
     * @throws IllegalArgumentException
     *             if either is out of range
     */
    public static VenueFrame at(LatLng anchor, double anchorHeightMetres) {
        if (Math.abs(anchor.latDegrees()) > MAX_ANCHOR_LAT_DEGREES) {
            throw new IllegalArgumentException(
                    "Anchor latitude " + anchor.latDegrees() + " is not within -85 to 85 degrees");
        }
        if (!(anchorHeightMetres >= MIN_HEIGHT_METRES && anchorHeightMetres <= MAX_HEIGHT_METRES)) {
            throw new IllegalArgumentException(
                    "Anchor height " + anchorHeightMetres + " is not within -1000 to 10000 metres");
        }
        return new VenueFrame(anchor, anchorHeightMetres);
    }

    public LatLng anchor() {
        return anchor;
    }

    /** Height of the anchor above the ellipsoid: the origin of the venue's heights. */
    public double anchorHeightMetres() {
        return anchorHeightMetres;
    }

    /**
     * Metres east of the anchor. For the hot path: it allocates nothing and throws nothing.
     *
     * @param lngDegrees
     *            in any representation within -720 to 720: 181 is -179
     * @return NaN, which is in range of no tile and near nothing, for positions that are not finite or far beyond the
     *         tiles of the frame
     */
    public double eastMetres(double latDegrees, double lngDegrees) {
        double lat = latDegrees - anchorLat;
        double lng = lngFromAnchor(lngDegrees);
        if (!reaches(lat, lng)) {
            return Double.NaN;
        }
        double square = lng * lng;
        double factor1 = e01 + lat * (e11 + lat * (e21 + lat * e31));
        double factor3 = e03 + lat * (e13 + lat * e23);
        double factor5 = e05 + lat * e15;
        return lng * (factor1 + square * (factor3 + square * factor5));
    }

    /** Metres north of the anchor, as {@link #eastMetres} is east. */
    public double northMetres(double latDegrees, double lngDegrees) {
        double lat = latDegrees - anchorLat;
        double lng = lngFromAnchor(lngDegrees);
        if (!reaches(lat, lng)) {
            return Double.NaN;
        }
        double square = lng * lng;
        double factor0 = lat * (n10 + lat * (n20 + lat * (n30 + lat * n40)));
        double factor2 = n02 + lat * (n12 + lat * (n22 + lat * n32));
        double factor4 = n04 + lat * (n14 + lat * n24);
        double factor6 = n06 + lat * n16;
        return factor0 + square * (factor2 + square * (factor4 + square * factor6));
    }

    /**
     * The tile of a position.
     *
     * @throws IllegalArgumentException
     *             if the position is beyond the tiles of the frame: {@link #covers} asks first
     */
    public int tile(double latDegrees, double lngDegrees) {
        return Tile.of(eastMetres(latDegrees, lngDegrees), northMetres(latDegrees, lngDegrees));
    }

    /** Whether a position has a tile in this frame. */
    public boolean covers(double latDegrees, double lngDegrees) {
        return Tile.inRange(eastMetres(latDegrees, lngDegrees), northMetres(latDegrees, lngDegrees));
    }

    /**
     * The point of a position.
     *
     * @throws IllegalArgumentException
     *             if the position is beyond the tiles of the frame
     */
    public LocalPoint toLocal(LatLng position) {
        double east = eastMetres(position.latDegrees(), position.lngDegrees());
        double north = northMetres(position.latDegrees(), position.lngDegrees());
        if (!Tile.inRange(east, north)) {
            throw new IllegalArgumentException(
                    position + " is not within 32 km east, west, north or south of " + anchor);
        }
        return new LocalPoint(east, north);
    }

    /**
     * The position of a point.
     *
     * @throws IllegalArgumentException
     *             if the point is beyond the tiles of the frame
     */
    public LatLng toLatLng(LocalPoint point) {
        if (!Tile.inRange(point.eastMetres(), point.northMetres())) {
            throw new IllegalArgumentException(point + " is beyond the tiles of the frame, " + Tile.RANGE);
        }
        double east = point.eastMetres() / GeodesicSeries.SEMI_MAJOR_AXIS_METRES;
        double north = point.northMetres() / GeodesicSeries.SEMI_MAJOR_AXIS_METRES;
        return LatLng.wrapping(anchorLat + Math.toDegrees(series.lat.at(east, north)),
                anchorLng + Math.toDegrees(series.lng.at(east, north)));
    }

    double lngFromAnchor(double lngDegrees) {
        double lng = lngDegrees - anchorLng;
        return Math.abs(lng) > 180 ? LatLng.wrapDegrees(lng) : lng;
    }

    /** False for NaN. Beyond this box the series mean nothing and could even lead back into the range of tiles. */
    private boolean reaches(double lat, double lng) {
        return Math.abs(lat) <= reachLat && Math.abs(lng) <= reachLng;
    }

    /**
     * How far the range of tiles goes in latitude or longitude: it is furthest at a corner or in the middle of a side.
     */
    private static double reachDegrees(Series series) {
        double range = (Tile.MAX + 2) / GeodesicSeries.SEMI_MAJOR_AXIS_METRES;
        double furthest = 0;
        for (int east = -1; east <= 1; east++) {
            for (int north = -1; north <= 1; north++) {
                furthest = Math.max(furthest, Math.abs(series.at(east * range, north * range)));
            }
        }
        return Math.toDegrees(furthest);
    }

    private static double metres(Series series, int latPower, int lngPower) {
        return series.factor(latPower, lngPower) * GeodesicSeries.SEMI_MAJOR_AXIS_METRES
                * Math.pow(Math.toRadians(1), latPower + lngPower);
    }
}
