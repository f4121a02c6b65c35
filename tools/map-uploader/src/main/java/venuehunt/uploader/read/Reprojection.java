package venuehunt.uploader.read;

import java.util.Optional;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.operation.transform.IdentityTransform;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import venuehunt.uploader.plan.LocalScale;

/** The way from the file's coordinates to longitude and latitude on WGS84. */
record Reprojection(MathTransform transform) {
    /** As far as a point may be off after the way there, back and there again. */
    private static final double MAX_ROUND_TRIP_METRES = 0.05;

    static Reprojection none() {
        return by(IdentityTransform.create(2));
    }

    static Reprojection by(MathTransform transform) {
        return new Reprojection(transform);
    }

    boolean isNone() {
        return transform.isIdentity();
    }

    /** On WGS84, or empty where the coordinate system does not reach. */
    Optional<Geometry> apply(Geometry geometry) {
        if (isNone()) {
            return Optional.of(geometry);
        }
        try {
            Geometry degrees = JTS.transform(geometry, transform);
            Geometry again = JTS.transform(JTS.transform(degrees, transform.inverse()), transform);
            return roundTripMetres(degrees, again) <= MAX_ROUND_TRIP_METRES ? Optional.of(degrees) : Optional.empty();
        } catch (TransformException outOfReach) {
            return Optional.empty();
        }
    }

    /** NaN, which is not within any limit, where a coordinate is lost on the way. */
    private static double roundTripMetres(Geometry there, Geometry again) {
        LocalScale scale = LocalScale.around(there.getEnvelopeInternal());
        Coordinate[] before = there.getCoordinates();
        Coordinate[] after = again.getCoordinates();
        double farthest = 0;
        for (int i = 0; i < before.length; i++) {
            farthest = Math.max(farthest, Math.hypot((after[i].x - before[i].x) * scale.metresPerLngDegree(),
                    (after[i].y - before[i].y) * scale.metresPerLatDegree()));
        }
        return farthest;
    }
}
