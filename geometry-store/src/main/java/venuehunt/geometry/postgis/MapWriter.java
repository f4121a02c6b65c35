package venuehunt.geometry.postgis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.ContentHash;
import venuehunt.geometry.venue.UploadOutcome;
import venuehunt.geometry.venue.VenueMap;
import venuehunt.geometry.venue.Zone;
import venuehunt.tile.LatLng;

/** Stores maps as immutable versions, each in one transaction. */
public final class MapWriter {
    private static final String ADD_VENUE = "INSERT INTO venue (venue_id) VALUES (?) ON CONFLICT DO NOTHING";
    private static final String SAME_CONTENT = """
            SELECT version FROM map_version WHERE venue_id = ? AND content_sha256 = ?""";
    private static final String ADD_AREA = """
            INSERT INTO area (area_sha256, shape) VALUES (?, ?) ON CONFLICT DO NOTHING""";
    private static final String ADD_VERSION = """
            WITH counted AS (UPDATE venue v SET last_version = greatest(last_version, coalesce(
                (SELECT max(version) FROM map_version m WHERE m.venue_id = v.venue_id), 0)) + 1
                WHERE venue_id = ? RETURNING v.*)
            INSERT INTO map_version (venue_id, version, content_sha256, venue_name, anchor_lat_degrees,
                anchor_lng_degrees, anchor_height_metres, boundary_sha256, boundary_square_metres, zone_count,
                tile_map, source, uploaded_by)
            SELECT venue_id, last_version, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            FROM counted RETURNING version""";
    private static final String ADD_ZONE = """
            INSERT INTO map_zone (venue_id, version, position, zone_id, name, kind, kind_label, area_sha256)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Transactions transactions;

    public MapWriter(DataSource pool) {
        this.transactions = new Transactions(pool);
    }

    /**
     * Stores a map as its venue's next version, unless this content is there already.
     *
     * @param map
     *            sound
     * @param tileMap
     *            its tile map, encoded
     * @param who
     *            subject of the caller's token
     */
    public UploadOutcome.Stored store(VenueMap map, double boundarySquareMetres, byte[] tileMap, String who) {
        HashedMap hashed = HashedMap.of(map);
        return transactions.inTransaction(connection -> {
            lockVenue(connection, map.venueId());
            long known = sameContent(connection, hashed);
            if (known != 0) {
                return new UploadOutcome.Stored(VersionRow.load(connection, map.venueId(), known), true);
            }
            addAreas(connection, hashed);
            long version = addVersion(connection, hashed, boundarySquareMetres, tileMap, who);
            addZones(connection, hashed, version);
            AuditTrail.upload(connection, map.venueId(), version, who, map.source());
            return new UploadOutcome.Stored(VersionRow.load(connection, map.venueId(), version), false);
        });
    }

    /** Uploads of one venue take turns from here to their commit, so that each has a number of its own. */
    private static void lockVenue(Connection connection, String venueId) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD_VENUE)) {
            add.setString(1, venueId);
            add.executeUpdate();
        }
        VenueLock.take(connection, venueId);
    }

    private static long sameContent(Connection connection, HashedMap hashed) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SAME_CONTENT)) {
            query.setString(1, hashed.map().venueId());
            query.setBytes(2, hashed.content().bytes());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    private static void addAreas(Connection connection, HashedMap hashed) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD_AREA)) {
            for (Map.Entry<ContentHash, Area> entry : hashed.areas().entrySet()) {
                insert.setBytes(1, entry.getKey().bytes());
                insert.setObject(2, Shapes.of(entry.getValue()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static long addVersion(Connection connection, HashedMap hashed, double boundarySquareMetres,
            byte[] tileMap, String who) throws SQLException {
        VenueMap map = hashed.map();
        LatLng anchor = map.anchor();
        try (PreparedStatement insert = connection.prepareStatement(ADD_VERSION)) {
            insert.setString(1, map.venueId());
            insert.setBytes(2, hashed.content().bytes());
            insert.setString(3, map.venueName());
            insert.setDouble(4, anchor.latDegrees());
            insert.setDouble(5, anchor.lngDegrees());
            insert.setDouble(6, map.anchorHeightMetres());
            insert.setBytes(7, hashed.boundary().bytes());
            insert.setDouble(8, boundarySquareMetres);
            insert.setInt(9, map.zones().size());
            insert.setBytes(10, tileMap);
            insert.setString(11, map.source());
            insert.setString(12, who);
            try (ResultSet rows = insert.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void addZones(Connection connection, HashedMap hashed, long version) throws SQLException {
        List<Zone> zones = hashed.map().zones();
        try (PreparedStatement insert = connection.prepareStatement(ADD_ZONE)) {
            for (int i = 0; i < zones.size(); i++) {
                Zone zone = zones.get(i);
                insert.setString(1, hashed.map().venueId());
                insert.setLong(2, version);
                insert.setInt(3, i);
                insert.setString(4, zone.zoneId());
                insert.setString(5, zone.name());
                insert.setString(6, zone.kind().name());
                insert.setString(7, zone.kindLabel());
                insert.setBytes(8, hashed.zones().get(i).bytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * A map and the hashes of its parts.
     *
     * @param areas
     *            in the order of their hashes: two uploads that add the same areas then wait for each other in turn,
     *            never both at once
     */
    private record HashedMap(VenueMap map, ContentHash content, ContentHash boundary, List<ContentHash> zones,
            TreeMap<ContentHash, Area> areas) {

        static HashedMap of(VenueMap map) {
            TreeMap<ContentHash, Area> areas = new TreeMap<>();
            List<ContentHash> zones = new ArrayList<>();
            ContentHash boundary = ContentHash.of(map.boundary());
            areas.put(boundary, map.boundary());
            for (Zone zone : map.zones()) {
                ContentHash hash = ContentHash.of(zone.area());
                zones.add(hash);
                areas.put(hash, zone.area());
            }
            return new HashedMap(map, ContentHash.of(map), boundary, zones, areas);
        }
    }
}
