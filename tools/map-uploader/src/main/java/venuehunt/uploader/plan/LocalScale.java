package venuehunt.uploader.plan;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Metres of a degree around one place, by the radii of curvature of the WGS84 ellipsoid there. Over a venue of 20 km
 * good to some parts in a thousand: for areas and extents that people read and for spreading treasures, never for
 * positions.
 */
public record LocalScale(double originLngDegrees, double originLatDegrees, double metresPerLngDegree,
        double metresPerLatDegree) {
    private static final double SEMI_MAJOR_METRES = 6_378_137.0;
    private static final double ECCENTRICITY_SQUARED = 0.00669437999014;

    public static LocalScale around(Envelope degrees) {
        Coordinate middle = degrees.centre();
        double lat = Math.toRadians(middle.y);
        double w = Math.sqrt(1 - ECCENTRICITY_SQUARED * Math.sin(lat) * Math.sin(lat));
        double primeVertical = SEMI_MAJOR_METRES / w;
        double meridian = SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED) / (w * w * w);
        return new LocalScale(middle.x, middle.y, Math.toRadians(primeVertical * Math.cos(lat)),
                Math.toRadians(meridian));
    }

    public double squareMetres(Geometry degrees) {
        return degrees.getArea() * metresPerLngDegree * metresPerLatDegree;
    }

    public double widthMetres(Envelope degrees) {
        return degrees.getWidth() * metresPerLngDegree;
    }

    public double heightMetres(Envelope degrees) {
        return degrees.getHeight() * metresPerLatDegree;
    }

    /** The same shape in metres east and north of the origin. */
    public Geometry toMetres(Geometry degrees) {
        return AffineTransformation.translationInstance(-originLngDegrees, -originLatDegrees)
                .scale(metresPerLngDegree, metresPerLatDegree).transform(degrees);
    }

    public Coordinate toDegrees(double eastMetres, double northMetres) {
        return new Coordinate(originLngDegrees + eastMetres / metresPerLngDegree,
                originLatDegrees + northMetres / metresPerLatDegree);
    }
}
