package venuehunt.geometry.postgis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import net.postgis.jdbc.PGgeometry;
import org.jspecify.annotations.Nullable;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.ListedVenue;
import venuehunt.geometry.venue.VenueMap;
import venuehunt.geometry.venue.VenueVersion;
import venuehunt.geometry.venue.VersionLookup;
import venuehunt.geometry.venue.Zone;
import venuehunt.tile.map.ZoneKind;

/**
 * Reads venues, versions and maps. What belongs to a version never changes; where it has been pruned since it was
 * found, reading it throws {@link VersionGoneException}.
 */
public final class MapReader {
    static final String VENUES = "SELECT " + VersionRow.COLUMNS + """
            FROM venue v LEFT JOIN map_version m ON m.venue_id = v.venue_id AND m.version = v.live_version
            WHERE v.venue_id COLLATE "C" > ? ORDER BY v.venue_id COLLATE "C" LIMIT ?""";
    static final String LIVE = "SELECT " + VersionRow.COLUMNS + """
            FROM venue v JOIN map_version m ON m.venue_id = v.venue_id AND m.version = v.live_version
            WHERE v.venue_id = ANY (?)""";
    static final String VERSION = "SELECT " + VersionRow.COLUMNS + """
            FROM venue v LEFT JOIN map_version m
                ON m.venue_id = v.venue_id AND m.version = coalesce(nullif(?, 0), v.live_version)
            WHERE v.venue_id = ?""";
    static final String TILE_MAP = "SELECT tile_map FROM map_version WHERE venue_id = ? AND version = ?";
    static final String BOUNDARY = """
            SELECT a.shape FROM map_version m JOIN area a ON a.area_sha256 = m.boundary_sha256
            WHERE m.venue_id = ? AND m.version = ?""";
    static final String ZONES = """
            SELECT z.zone_id, z.name, z.kind, z.kind_label, a.shape
            FROM map_zone z JOIN area a USING (area_sha256)
            WHERE z.venue_id = ? AND z.version = ? ORDER BY z.position""";

    private final Transactions transactions;

    public MapReader(DataSource pool) {
        this.transactions = new Transactions(pool);
    }

    /**
     * Venues by their ids.
     *
     * @param after
     *            the id before the first; empty for the start
     * @param limit
     *            how many at most
     */
    public List<ListedVenue> venues(String after, int limit) {
        return transactions.query(connection -> {
            try (PreparedStatement query = connection.prepareStatement(VENUES)) {
                query.setString(1, after);
                query.setInt(2, limit);
                try (ResultSet rows = query.executeQuery()) {
                    List<ListedVenue> venues = new ArrayList<>();
                    while (rows.next()) {
                        venues.add(new ListedVenue(rows.getString("venue_id"), Optional.ofNullable(version(rows))));
                    }
                    return venues;
                }
            }
        });
    }

    /** The live versions of those venues that have one. */
    public List<VenueVersion> live(Collection<String> venueIds) {
        return transactions.query(connection -> {
            try (PreparedStatement query = connection.prepareStatement(LIVE)) {
                query.setArray(1, connection.createArrayOf("text", venueIds.toArray()));
                try (ResultSet rows = query.executeQuery()) {
                    List<VenueVersion> live = new ArrayList<>();
                    while (rows.next()) {
                        live.add(VersionRow.read(rows));
                    }
                    return live;
                }
            }
        });
    }

    /** What there is of a version; 0 asks for the live one. */
    public VersionLookup find(String venueId, long version) {
        return transactions.query(connection -> {
            try (PreparedStatement query = connection.prepareStatement(VERSION)) {
                query.setLong(1, version);
                query.setString(2, venueId);
                try (ResultSet rows = query.executeQuery()) {
                    return found(rows, version);
                }
            }
        });
    }

    public byte[] tileMap(VenueVersion version) {
        return transactions.query(connection -> {
            try (PreparedStatement query = prepare(connection, TILE_MAP, version);
                    ResultSet rows = query.executeQuery()) {
                return next(rows, version).getBytes(1);
            }
        });
    }

    /** The map of a version as it was uploaded. */
    public VenueMap map(VenueVersion version) {
        return transactions
                .atOneMoment(connection -> new VenueMap(version.venueId(), version.venueName(), version.anchor(),
                        version.anchorHeightMetres(), boundary(connection, version), zones(connection, version),
                        version.source()));
    }

    public Area boundary(VenueVersion version) {
        return transactions.query(connection -> boundary(connection, version));
    }

    private static Area boundary(Connection connection, VenueVersion version) throws SQLException {
        try (PreparedStatement query = prepare(connection, BOUNDARY, version);
                ResultSet rows = query.executeQuery()) {
            return Shapes.area(next(rows, version).getObject(1, PGgeometry.class));
        }
    }

    private static List<Zone> zones(Connection connection, VenueVersion version) throws SQLException {
        try (PreparedStatement query = prepare(connection, ZONES, version); ResultSet rows = query.executeQuery()) {
            List<Zone> zones = new ArrayList<>();
            while (rows.next()) {
                zones.add(new Zone(rows.getString(1), rows.getString(2), ZoneKind.valueOf(rows.getString(3)),
                        rows.getString(4), Shapes.area(rows.getObject(5, PGgeometry.class))));
            }
            return zones;
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, VenueVersion version)
            throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        query.setString(1, version.venueId());
        query.setLong(2, version.version());
        return query;
    }

    /** The one row that there is as long as the version is. */
    private static ResultSet next(ResultSet rows, VenueVersion version) throws SQLException {
        if (!rows.next()) {
            throw new VersionGoneException(version);
        }
        return rows;
    }

    private static VersionLookup found(ResultSet rows, long asked) throws SQLException {
        if (!rows.next()) {
            return new VersionLookup.UnknownVenue();
        }
        VenueVersion version = version(rows);
        if (version != null) {
            return new VersionLookup.Found(version);
        }
        return asked == 0 ? new VersionLookup.NoLiveVersion() : new VersionLookup.UnknownVersion();
    }

    /** Null where the venue has none. */
    private static @Nullable VenueVersion version(ResultSet row) throws SQLException {
        return VersionRow.isThere(row) ? VersionRow.read(row) : null;
    }
}
