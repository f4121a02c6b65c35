package venuehunt.uploader.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.metadata.extent.GeographicBoundingBox;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;

/** A coordinate system written out in full, as in a .prj file. */
record WellKnownText(String text) {
    private static final int MAX_CHARACTERS = 16 << 10;
    private static final int MAX_DEPTH = 32;
    /** What comes last in the outermost brackets, in both versions of the language. */
    private static final Pattern AUTHORITY = Pattern
            .compile("(?i)(?:AUTHORITY|ID)\\s*\\[\\s*\"EPSG\"\\s*,\\s*\"?(\\d{1,6})\"?\\s*\\]\\s*\\]\\s*$");
    private static final Pattern NAME = Pattern.compile("^\\s*\\w+\\s*\\[\\s*\"([^\"]{1,200})\"");
    private static final double NEAR_METRES = 1;

    static boolean is(String crs) {
        return crs.contains("[");
    }

    /** Neither longer nor deeper than any system is: GeoTools reads it by going down into itself. */
    boolean isWithinLimits() {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += switch (text.charAt(i)) {
                case '[', '(' -> 1;
                case ']', ')' -> -1;
                default -> 0;
            };
            deepest = Math.max(deepest, depth);
        }
        return deepest <= MAX_DEPTH && text.length() <= MAX_CHARACTERS;
    }

    Optional<String> authorityCode() {
        Matcher authority = AUTHORITY.matcher(text);
        return authority.find() ? Optional.of(authority.group(1)) : Optional.empty();
    }

    String name() {
        Matcher name = NAME.matcher(text);
        return name.find() ? name.group(1) : "";
    }

    CoordinateReferenceSystem parse() throws FactoryException {
        return CRS.parseWKT(text);
    }

    /**
     * Whether the numbers in it are those of the system that has its code or name: the same place, put on paper by
     * both, is at the same point. Of the datum nothing can be said, which is why one of them is needed.
     */
    boolean agreesWith(CoordinateReferenceSystem known) throws FactoryException {
        CoordinateReferenceSystem written = parse();
        if (written instanceof GeographicCRS writtenDegrees && known instanceof GeographicCRS knownDegrees) {
            return Math.abs(writtenDegrees.getDatum().getEllipsoid().getSemiMajorAxis()
                    - knownDegrees.getDatum().getEllipsoid().getSemiMajorAxis()) < NEAR_METRES
                    && writtenDegrees.getDatum().getPrimeMeridian().getGreenwichLongitude() == knownDegrees.getDatum()
                            .getPrimeMeridian().getGreenwichLongitude();
        }
        GeographicBoundingBox area = CRS.getGeographicBoundingBox(known);
        if (!(written instanceof ProjectedCRS writtenGrid) || !(known instanceof ProjectedCRS knownGrid)
                || area == null) {
            return false;
        }
        // Not in the middle, where grids that have no more in common than that may agree.
        double[] place = {quarter(area.getWestBoundLongitude(), area.getEastBoundLongitude()),
                quarter(area.getSouthBoundLatitude(), area.getNorthBoundLatitude())};
        try {
            double[] one = point(writtenGrid, place);
            double[] other = point(knownGrid, place);
            return Math.hypot(one[0] - other[0], one[1] - other[1]) < NEAR_METRES;
        } catch (TransformException outOfReach) {
            return false;
        }
    }

    /** The area of some systems lies across the 180th meridian: there the east is the smaller number. */
    private static double quarter(double from, double to) {
        return from <= to ? from + (to - from) / 4 : from;
    }

    /** Easting first, whichever order the two systems write their axes in. */
    private static double[] point(ProjectedCRS grid, double[] degrees) throws TransformException {
        double[] point = isNorthFirst(grid.getBaseCRS()) ? new double[]{degrees[1], degrees[0]} : degrees.clone();
        grid.getConversionFromBase().getMathTransform().transform(point, 0, point, 0, 1);
        return isNorthFirst(grid) ? new double[]{point[1], point[0]} : point;
    }

    private static boolean isNorthFirst(CoordinateReferenceSystem system) {
        return CRS.getAxisOrder(system) == CRS.AxisOrder.NORTH_EAST;
    }
}
