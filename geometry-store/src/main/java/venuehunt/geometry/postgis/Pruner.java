package venuehunt.geometry.postgis;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import venuehunt.geometry.venue.Pruned;
import venuehunt.geometry.venue.Retention;
import venuehunt.geometry.venue.VenueHistory;
import venuehunt.geometry.venue.VenueVersion;

/** Removes versions that nobody will ask for, and the shapes that no other version uses, in one transaction. */
public final class Pruner {
    /** Removed in a fraction of the time that a statement may take. */
    private static final int MAX_ZONES = 50_000;
    private static final int MAX_VERSIONS = 1_000;
    /** Uploads wait: one that had found a shape stored already would else refer to a shape that goes. */
    private static final String HOLD_UPLOADS = "LOCK TABLE area IN SHARE ROW EXCLUSIVE MODE";
    private static final String SAY_SO = "SET LOCAL venuehunt.pruning = 'on'";
    private static final String GONE = "WITH gone AS (SELECT ? AS venue_id, unnest(?::bigint[]) AS version), ";
    private static final String USED_BY_NO_OTHER = """
            area a
            WHERE a.area_sha256 IN (SELECT area_sha256 FROM zones UNION SELECT boundary_sha256 FROM versions)
                AND NOT EXISTS (SELECT FROM map_zone z WHERE z.area_sha256 = a.area_sha256
                    AND (z.venue_id, z.version) NOT IN (SELECT venue_id, version FROM gone))
                AND NOT EXISTS (SELECT FROM map_version m WHERE m.boundary_sha256 = a.area_sha256
                    AND (m.venue_id, m.version) NOT IN (SELECT venue_id, version FROM gone))""";
    /** All parts see what was there before, so the versions that go are passed over by their numbers. */
    static final String REMOVE = GONE + """
            zones AS (DELETE FROM map_zone z USING gone WHERE z.venue_id = gone.venue_id
                AND z.version = gone.version RETURNING z.area_sha256),
            versions AS (DELETE FROM map_version m USING gone WHERE m.venue_id = gone.venue_id
                AND m.version = gone.version RETURNING m.boundary_sha256)
            DELETE FROM\s""" + USED_BY_NO_OTHER;
    static final String COUNT = GONE + """
            zones AS MATERIALIZED (SELECT z.area_sha256 FROM map_zone z JOIN gone USING (venue_id, version)),
            versions AS MATERIALIZED (SELECT m.boundary_sha256
                FROM map_version m JOIN gone USING (venue_id, version))
            SELECT count(*) FROM\s""" + USED_BY_NO_OTHER;

    private final Transactions transactions;

    public Pruner(DataSource pool) {
        this.transactions = new Transactions(pool);
    }

    /**
     * Removes what is not kept, the oldest first; empty for a venue that is not there.
     *
     * @param who
     *            subject of the caller's token
     */
    public Optional<Pruned> prune(String venueId, Retention retention, String who, String why) {
        return transactions.inTransaction(connection -> {
            if (!VenueLock.take(connection, venueId)) {
                return Optional.empty();
            }
            VenueHistory history = HistoryReader.read(connection, venueId).orElseThrow();
            return Optional.of(pruned(history, retention,
                    versions -> remove(connection, venueId, numbers(connection, versions), who, why)));
        });
    }

    /** What {@link #prune} would remove. It only looks: whoever uploads meanwhile does not wait for it. */
    public Optional<Pruned> foresee(String venueId, Retention retention) {
        return transactions.atOneMoment(connection -> {
            Optional<VenueHistory> history = HistoryReader.read(connection, venueId);
            return history.isEmpty()
                    ? Optional.empty()
                    : Optional.of(pruned(history.get(), retention,
                            versions -> count(connection, venueId, numbers(connection, versions))));
        });
    }

    /** How many shapes go with versions, of which there is one at least. */
    private interface ShapeCount {
        long of(List<VenueVersion> versions) throws SQLException;
    }

    private static Pruned pruned(VenueHistory history, Retention retention, ShapeCount shapes)
            throws SQLException {
        List<VenueVersion> all = retention.removed(history);
        List<VenueVersion> now = atOnce(all);
        return new Pruned(now, now.isEmpty() ? 0 : shapes.of(now), all.size() - now.size());
    }

    private static List<VenueVersion> atOnce(List<VenueVersion> versions) {
        List<VenueVersion> some = new ArrayList<>();
        int zones = 0;
        for (VenueVersion version : versions) {
            zones += version.zoneCount();
            if (!some.isEmpty() && (zones > MAX_ZONES || some.size() == MAX_VERSIONS)) {
                break;
            }
            some.add(version);
        }
        return some;
    }

    private static Array numbers(Connection connection, List<VenueVersion> versions) throws SQLException {
        return connection.createArrayOf("bigint", versions.stream().map(VenueVersion::version).toArray());
    }

    private static long remove(Connection connection, String venueId, Array versions, String who, String why)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(HOLD_UPLOADS);
            statement.execute(SAY_SO);
        }
        try (PreparedStatement delete = connection.prepareStatement(REMOVE)) {
            delete.setString(1, venueId);
            delete.setArray(2, versions);
            long shapes = delete.executeUpdate();
            AuditTrail.prune(connection, venueId, versions, who, why);
            return shapes;
        }
    }

    private static long count(Connection connection, String venueId, Array versions) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(COUNT)) {
            query.setString(1, venueId);
            query.setArray(2, versions);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
