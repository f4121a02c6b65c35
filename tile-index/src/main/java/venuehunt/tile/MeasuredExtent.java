package venuehunt.tile;

/** A rectangle of latitudes and longitudes, less than half around the Earth, measured in metres about its middle. */
public final class MeasuredExtent {
    private static final double HALF_AROUND_DEGREES = 180;
    private final LatLngExtent extent;
    private final double middleLat;
    private final double middleLng;
    /** Made once: it takes half a millisecond, and a map has thousands of zones. */
    private final VenueFrame frame;

    /**
     * Measures an extent.
     *
     * @throws IllegalArgumentException
     *             when it goes half around the Earth or more: from there on longitudes do not say which way round
     */
    public MeasuredExtent(LatLngExtent extent) {
        if (!(extent.eastDegrees() - extent.westDegrees() < HALF_AROUND_DEGREES)) {
            throw new IllegalArgumentException(extent + " goes half around the Earth, expected less");
        }
        this.extent = extent;
        this.middleLat = (extent.southDegrees() + extent.northDegrees()) / 2;
        this.middleLng = (extent.westDegrees() + extent.eastDegrees()) / 2;
        this.frame = VenueFrame.at(LatLng.wrapping(Math.clamp(middleLat, -VenueFrame.MAX_ANCHOR_LAT_DEGREES,
                VenueFrame.MAX_ANCHOR_LAT_DEGREES), middleLng), 0);
    }

    /** The longer side; NaN where it is far beyond any venue. */
    public double metresAcross() {
        return Math.max(east(extent.eastDegrees()) - east(extent.westDegrees()),
                north(extent.northDegrees()) - north(extent.southDegrees()));
    }

    /**
     * How far another extent, also less than half around the Earth, reaches past this one; 0 where it does not,
     * infinite where it is far beyond any venue.
     */
    public double metresPast(LatLngExtent other) {
        double west = east(extent.westDegrees()) - east(other.westDegrees());
        double east = east(other.eastDegrees()) - east(extent.eastDegrees());
        double south = north(extent.southDegrees()) - north(other.southDegrees());
        double north = north(other.northDegrees()) - north(extent.northDegrees());
        double most = Math.max(0, Math.max(Math.max(west, east), Math.max(south, north)));
        return Double.isNaN(most) ? Double.POSITIVE_INFINITY : most;
    }

    private double east(double lngDegrees) {
        return frame.eastMetres(middleLat, lngDegrees);
    }

    private double north(double latDegrees) {
        return frame.northMetres(latDegrees, middleLng);
    }
}
