package venuehunt.uploader.read;

import java.util.Optional;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.referencing.operation.transform.IdentityTransform;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * The way from the file's coordinates to longitude and latitude on WGS84.
 *
 * @param maxRoundTrip
 *            as far as a point may be off after the way there and back, in the file's unit
 */
record Reprojection(String crsName, MathTransform transform, double maxRoundTrip) {
    /** 5 cm; in systems of feet a little less. */
    private static final double MAX_ROUND_TRIP_METRES = 0.05;
    private static final double METRES_PER_DEGREE = 111_320;
    private static final double MAX_LNG = 180;
    /** A tenth of a millimetre. */
    private static final double ARITHMETIC_DEGREES = 1e-9;

    static Reprojection none() {
        return new Reprojection("WGS84", IdentityTransform.create(2), 0);
    }

    /**
     * Strict: the lenient transform leaves out a datum shift it does not know, which was seen to be 113 m.
     *
     * @throws FactoryException
     *             where there is no exact way
     */
    static Reprojection from(String crsName, CoordinateReferenceSystem system) throws FactoryException {
        double metresPerUnit = system instanceof GeographicCRS ? METRES_PER_DEGREE : 1;
        return new Reprojection(crsName, CRS.findMathTransform(system, DefaultGeographicCRS.WGS84, false),
                MAX_ROUND_TRIP_METRES / metresPerUnit);
    }

    boolean isNone() {
        return transform.isIdentity();
    }

    /** On WGS84, or empty where the coordinate system does not reach: there the way back ends elsewhere. */
    Optional<Geometry> apply(Geometry geometry) {
        if (isNone()) {
            return Optional.of(geometry);
        }
        try {
            Geometry degrees = JTS.transform(geometry, transform);
            degrees.apply((CoordinateFilter) Reprojection::backToTheMeridian);
            Geometry back = JTS.transform(degrees, transform.inverse());
            return farthest(geometry, back) <= maxRoundTrip ? Optional.of(degrees) : Optional.empty();
        } catch (TransformException | IllegalArgumentException outOfReach) {
            // Some projections call an angle "too high" without a checked exception.
            return Optional.empty();
        }
    }

    /** What is cut at the 180th meridian may come out of the arithmetic a hair's breadth beyond it. */
    private static void backToTheMeridian(Coordinate degrees) {
        if (Math.abs(degrees.x) > MAX_LNG && Math.abs(degrees.x) - MAX_LNG < ARITHMETIC_DEGREES) {
            degrees.x = Math.copySign(MAX_LNG, degrees.x);
        }
    }

    /** NaN, which is not within any limit, where a coordinate is lost on the way. */
    private static double farthest(Geometry there, Geometry back) {
        Coordinate[] before = there.getCoordinates();
        Coordinate[] after = back.getCoordinates();
        double farthest = 0;
        for (int i = 0; i < before.length; i++) {
            farthest = Math.max(farthest, before[i].distance(after[i]));
        }
        return farthest;
    }
}
