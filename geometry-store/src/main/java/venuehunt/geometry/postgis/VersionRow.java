package venuehunt.geometry.postgis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import venuehunt.geometry.venue.VenueVersion;
import venuehunt.tile.LatLng;

/** A row of {@code map_version m} beside its {@code venue v}. */
final class VersionRow {
    static final String COLUMNS = """
            v.venue_id, m.venue_name, m.version, m.version IS NOT DISTINCT FROM v.live_version AS live,
            m.anchor_lat_degrees, m.anchor_lng_degrees, m.anchor_height_metres, m.zone_count,
            m.boundary_square_metres, m.uploaded_at, m.uploaded_by, m.source,
            (SELECT max(a.at) FROM map_audit a WHERE a.action = 'PUBLISH' AND a.venue_id = m.venue_id
                AND a.version = m.version AND m.version = v.live_version) AS published_at
            """;

    private static final String BY_KEY = "SELECT " + COLUMNS
            + "FROM venue v JOIN map_version m USING (venue_id) WHERE m.venue_id = ? AND m.version = ?";

    private VersionRow() {
    }

    /** Whether a venue that was joined with its versions has one in this row. */
    static boolean isThere(ResultSet row) throws SQLException {
        return row.getObject("version") != null;
    }

    static VenueVersion read(ResultSet row) throws SQLException {
        return new VenueVersion(row.getString("venue_id"), row.getString("venue_name"), row.getLong("version"),
                row.getBoolean("live"),
                new LatLng(row.getDouble("anchor_lat_degrees"), row.getDouble("anchor_lng_degrees")),
                row.getDouble("anchor_height_metres"), row.getInt("zone_count"),
                row.getDouble("boundary_square_metres"), row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getString("uploaded_by"), row.getString("source"),
                Optional.ofNullable(row.getObject("published_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    /** A version that is known to be there. */
    static VenueVersion load(Connection connection, String venueId, long version) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(BY_KEY)) {
            query.setString(1, venueId);
            query.setLong(2, version);
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("venue " + venueId + " has no version " + version);
                }
                return read(rows);
            }
        }
    }
}
