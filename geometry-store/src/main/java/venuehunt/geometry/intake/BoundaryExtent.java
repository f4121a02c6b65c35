package venuehunt.geometry.intake;

import org.locationtech.jts.geom.Envelope;
import venuehunt.tile.LatLng;
import venuehunt.tile.VenueFrame;

/** The extent of a boundary, measured in metres on Earth. */
final class BoundaryExtent {
    private static final double DEGREES_AROUND = 360;

    private final Envelope envelope;
    /** About its centre. Made once: it takes half a millisecond, and a map has thousands of zones. */
    private final VenueFrame frame;

    /** The extent of an envelope in degrees, not empty: x is the continuous longitude, y the latitude. */
    BoundaryExtent(Envelope envelope) {
        this.envelope = envelope;
        double lat = Math.clamp(envelope.centre().y, -VenueFrame.MAX_ANCHOR_LAT_DEGREES,
                VenueFrame.MAX_ANCHOR_LAT_DEGREES);
        this.frame = VenueFrame.at(LatLng.wrapping(lat, envelope.centre().x), 0);
    }

    /** The longer side in metres; NaN when it is far beyond any venue. */
    double metresAcross() {
        double lat = envelope.centre().y;
        double lng = envelope.centre().x;
        double width = frame.eastMetres(lat, envelope.getMaxX()) - frame.eastMetres(lat, envelope.getMinX());
        double height = frame.northMetres(envelope.getMaxY(), lng) - frame.northMetres(envelope.getMinY(), lng);
        return Math.max(width, height);
    }

    boolean contains(LatLng point) {
        return envelope.contains(near(point.lngDegrees()), point.latDegrees());
    }

    /**
     * How far another extent reaches past this one, in metres; 0 when it does not, infinite when it is far beyond any
     * venue.
     */
    double metresPast(Envelope other) {
        double lat = envelope.centre().y;
        double lng = envelope.centre().x;
        double west = frame.eastMetres(lat, envelope.getMinX()) - frame.eastMetres(lat, other.getMinX());
        double east = frame.eastMetres(lat, other.getMaxX()) - frame.eastMetres(lat, envelope.getMaxX());
        double south = frame.northMetres(envelope.getMinY(), lng) - frame.northMetres(other.getMinY(), lng);
        double north = frame.northMetres(other.getMaxY(), lng) - frame.northMetres(envelope.getMaxY(), lng);
        double most = Math.max(0, Math.max(Math.max(west, east), Math.max(south, north)));
        return Double.isNaN(most) ? Double.POSITIVE_INFINITY : most;
    }

    /** The representation of a longitude that is nearest to this extent. */
    private double near(double lngDegrees) {
        return lngDegrees + DEGREES_AROUND * Math.rint((envelope.centre().x - lngDegrees) / DEGREES_AROUND);
    }
}
