package venuehunt.tile;

/**
 * A venue's own plane: metres east and north of its anchor.
 *
 * <p>
 * <b>Projection.</b> Azimuthal equidistant about the anchor, on the WGS84 ellipsoid (a = 6,378,137 m, 1/f =
 * 298.257223563): a point at geodesic distance s in azimuth α lies at (s sin α, s cos α). Distances and directions from
 * the anchor are true. Between two other points the plane is longer than the ellipsoid by K h² L / 6, where L is their
 * distance, h the distance of their line from the anchor and K the curvature, at most 1 / (6,356 km)² (second-order
 * term of the metric in Riemann normal coordinates). The largest error within a radius r of the anchor is therefore
 * 0.128 K r³: 0.003 mm for a round venue 2 km across, 0.05 mm for 5 km, 3.2 mm for 20 km; between corners of a square
 * of that size 0.009, 0.13 and 9 mm.
 *
 * <p>
 * <b>Series.</b> The projection has no closed form on the ellipsoid. {@link GeodesicSeries} computes its Taylor series
 * about the anchor once; what remains for a call is {@link PlanePolynomials}, without trigonometry. Their whole error
 * against the geodesic is below 0.0001 mm within 10 km east, west, north and south of the anchor, below 0.005 mm within
 * 20 km, which is as far as a venue of 20 km can reach, and below 0.1 mm over the whole range of tiles.
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
    private static final double MARGIN_METRES = 2;
    private static final double MIN_HEIGHT_METRES = -1_000;
    private static final double MAX_HEIGHT_METRES = 10_000;

    private final LatLng anchor;
    private final double anchorHeightMetres;
    private final GeodesicSeries series;
    private final PlanePolynomials plane;
    private final double anchorLat;
    private final double anchorLng;
    private final double reachLat;
    private final double reachLng;

    private VenueFrame(LatLng anchor, double anchorHeightMetres) {
        this.anchor = anchor;
        this.anchorHeightMetres = anchorHeightMetres;
        this.series = GeodesicSeries.about(Math.toRadians(anchor.latDegrees()));
        this.plane = new PlanePolynomials(series);
        this.anchorLat = anchor.latDegrees();
        this.anchorLng = anchor.lngDegrees();
        this.reachLat = reachDegrees(series.lat);
        this.reachLng = reachDegrees(series.lng);
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
        return reaches(lat, lng) ? plane.eastMetres(lat, lng) : Double.NaN;
    }

    /** Metres north of the anchor, as {@link #eastMetres} is east. */
    public double northMetres(double latDegrees, double lngDegrees) {
        double lat = latDegrees - anchorLat;
        double lng = lngFromAnchor(lngDegrees);
        return reaches(lat, lng) ? plane.northMetres(lat, lng) : Double.NaN;
    }

    /**
     * The tile of a position.
     *
     * @throws IllegalArgumentException
     *             if the position is beyond the tiles of the frame: {@link Tile#inRange} of its metres asks first
     */
    public int tile(double latDegrees, double lngDegrees) {
        return Tile.of(eastMetres(latDegrees, lngDegrees), northMetres(latDegrees, lngDegrees));
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
     *             if the point is more than {@value #MARGIN_METRES} m beyond the tiles of the frame: a little, so that
     *             what lies around the last tile has positions, too
     */
    public LatLng toLatLng(LocalPoint point) {
        double far = Tile.MAX + 1 + MARGIN_METRES;
        if (Math.abs(point.eastMetres()) > far || Math.abs(point.northMetres()) > far) {
            throw new IllegalArgumentException(point + " is beyond the tiles of the frame, " + Tile.RANGE);
        }
        double east = point.eastMetres() / GeodesicSeries.SEMI_MAJOR_AXIS_METRES;
        double north = point.northMetres() / GeodesicSeries.SEMI_MAJOR_AXIS_METRES;
        return LatLng.wrapping(anchorLat + Math.toDegrees(series.lat.at(east, north)),
                anchorLng + Math.toDegrees(series.lng.at(east, north)));
    }

    /**
     * Degrees of longitude east of the anchor, the short way round: -180 to 180; NaN beyond two and a half turns.
     */
    public double lngFromAnchor(double lngDegrees) {
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
}
