package venuehunt.geometry.postgis;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.postgis.jdbc.PGgeometry;
import net.postgis.jdbc.geometry.MultiPoint;
import net.postgis.jdbc.geometry.Point;
import venuehunt.geometry.venue.PointZones;
import venuehunt.geometry.venue.VenueVersion;
import venuehunt.tile.LatLng;

/**
 * The oracle: says in which zones of a version points lie, by {@code ST_Covers}: a point on an edge lies in the zone.
 */
final class PostgisContainment {
    private static final String MIDDLE = """
            SELECT (ST_XMin(a.shape) + ST_XMax(a.shape)) / 2
            FROM map_version m JOIN area a ON a.area_sha256 = m.boundary_sha256
            WHERE m.venue_id = ? AND m.version = ?""";
    private static final String COVERS = """
            SELECT ST_Covers(b.shape, p.geom),
                ARRAY(SELECT z.zone_id FROM map_zone z JOIN area a USING (area_sha256)
                    WHERE z.venue_id = m.venue_id AND z.version = m.version AND ST_Covers(a.shape, p.geom)
                    ORDER BY z.position)
            FROM ST_DumpPoints(?) p, map_version m JOIN area b ON b.area_sha256 = m.boundary_sha256
            WHERE m.venue_id = ? AND m.version = ?
            ORDER BY p.path""";

    private static final int WGS84 = 4326;
    private static final double DEGREES_AROUND = 360;

    private final Transactions transactions;

    PostgisContainment(DataSource pool) {
        this.transactions = new Transactions(pool);
    }

    /** One answer for each point, in order. */
    List<PointZones> of(VenueVersion version, List<LatLng> points) {
        if (points.isEmpty()) {
            return List.of();
        }
        return transactions.query(connection -> {
            double middleLngDegrees = middleLngDegrees(connection, version);
            try (PreparedStatement query = connection.prepareStatement(COVERS)) {
                query.setObject(1, multiPoint(points, middleLngDegrees));
                query.setString(2, version.venueId());
                query.setLong(3, version.version());
                try (ResultSet rows = query.executeQuery()) {
                    return answers(rows);
                }
            }
        });
    }

    /** Stored longitudes are continuous around the boundary, in whatever representation the map came. */
    private static double middleLngDegrees(Connection connection, VenueVersion version) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(MIDDLE)) {
            query.setString(1, version.venueId());
            query.setLong(2, version.version());
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getDouble(1);
            }
        }
    }

    private static List<PointZones> answers(ResultSet rows) throws SQLException {
        List<PointZones> answers = new ArrayList<>();
        while (rows.next()) {
            Array zoneIds = rows.getArray(2);
            answers.add(new PointZones(rows.getBoolean(1), List.of((String[]) zoneIds.getArray())));
        }
        return answers;
    }

    /** Points, each longitude in its representation that is nearest to {@code nearLngDegrees}. */
    private static PGgeometry multiPoint(List<LatLng> points, double nearLngDegrees) {
        MultiPoint shape = new MultiPoint(points.stream()
                .map(p -> new Point(near(p.lngDegrees(), nearLngDegrees), p.latDegrees())).toArray(Point[]::new));
        shape.setSrid(WGS84);
        return new PGgeometry(shape);
    }

    private static double near(double lngDegrees, double nearLngDegrees) {
        return lngDegrees + DEGREES_AROUND * Math.rint((nearLngDegrees - lngDegrees) / DEGREES_AROUND);
    }
}
