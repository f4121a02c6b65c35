package venuehunt.uploader.read;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.metadata.extent.GeographicBoundingBox;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import venuehunt.uploader.format.UnreadableFileException;

/** Systems in which a point would lie where the system is used: named to the curator, never taken. */
final class LikelySystems {
    private static final int MAX_NAMED = 4;
    /** Metres, of any zone. */
    private static final Envelope UTM = new Envelope(100_000, 900_000, 0, 10_000_000);
    /** National grids, then those that cover a continent or all of the Earth and so fit nearly every point. */
    private static final List<String> CODES = List.of("27700", "2157", "2154", "2056", "28992", "3006", "3067", "2193",
            "25832", "25833", "28355", "28356", "3857");

    private LikelySystems() {
    }

    /** E.g. "EPSG:27700 (OSGB 1936 / British National Grid), EPSG:3857 (...)"; empty for none. */
    static String of(Coordinate point) throws UnreadableFileException {
        CoordinateSystems.useOwnFolders();
        Geometry geometry = new GeometryFactory().createPoint(point);
        List<String> likely = new ArrayList<>();
        for (String code : CODES) {
            try {
                CoordinateReferenceSystem system = CRS.decode("EPSG:" + code, true);
                if (likely.size() < MAX_NAMED && Reprojection.from(code, system).apply(geometry)
                        .filter(degrees -> isWithin(CRS.getGeographicBoundingBox(system), degrees)).isPresent()) {
                    likely.add("EPSG:" + code + " (" + system.getName().getCode() + ")");
                }
            } catch (FactoryException unknown) {
                // One suggestion less.
            }
        }
        if (UTM.contains(point)) {
            likely.add("EPSG:326nn or, in the south, 327nn (UTM, with your zone for nn)");
        }
        return String.join(", ", likely);
    }

    private static boolean isWithin(@Nullable GeographicBoundingBox area, Geometry degrees) {
        Coordinate at = degrees.getCoordinate();
        return area != null && area.getWestBoundLongitude() <= at.x && at.x <= area.getEastBoundLongitude()
                && area.getSouthBoundLatitude() <= at.y && at.y <= area.getNorthBoundLatitude();
    }
}
