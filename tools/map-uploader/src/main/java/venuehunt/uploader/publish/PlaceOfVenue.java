package venuehunt.uploader.publish;

import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import venuehunt.uploader.plan.LocalScale;
import venuehunt.uploader.plan.SitePlan;
import venuehunt.v1.LatLng;

/**
 * Whether a plan lies where its venue is. Only here can a plan be told whose latitudes and longitudes are exchanged
 * from first to last: for itself it is sound, at another place on Earth.
 */
public final class PlaceOfVenue {
    private static final double NEAR_METRES = 20_000;

    private PlaceOfVenue() {
    }

    /**
     * What is wrong; empty for a plan that is near, or far away whichever number comes first: venues do move.
     *
     * @param place
     *            the middle of the plan, or the anchor of the version that was made of it
     * @param live
     *            the anchor of the live version
     */
    public static Optional<String> swapped(LatLng place, LatLng live) {
        Coordinate middle = new Coordinate(place.getLngDegrees(), place.getLatDegrees());
        Coordinate venue = new Coordinate(live.getLngDegrees(), live.getLatDegrees());
        if (isNear(middle, venue) || !isNear(new Coordinate(middle.y, middle.x), venue)) {
            return Optional.empty();
        }
        return Optional.of(String.format(Locale.ROOT,
                "its latitude and longitude look swapped: it lies at latitude %.4f, longitude %.4f, and with the two "
                        + "exchanged it would lie where the venue is; the longitude must come first",
                middle.y, middle.x));
    }

    /** As the contract has places. */
    public static LatLng middle(SitePlan plan) {
        var middle = plan.middle();
        return LatLng.newBuilder().setLatDegrees(middle.latDegrees()).setLngDegrees(middle.lngDegrees()).build();
    }

    private static boolean isNear(Coordinate degrees, Coordinate venue) {
        LocalScale scale = LocalScale.around(new Envelope(venue));
        double lngDegrees = Math.IEEEremainder(degrees.x - venue.x, 360);
        return Math.abs(degrees.y - venue.y) * scale.metresPerLatDegree() < NEAR_METRES
                && Math.abs(lngDegrees) * scale.metresPerLngDegree() < NEAR_METRES;
    }
}
