package venuehunt.geometry.postgis;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
    /** All parts see what was there before, so the versions that go are passed over by their numbers. */
    static final String REMOVE = """
            WITH gone AS (SELECT ? AS venue_id, unnest(?::bigint[]) AS version),
                zones AS (DELETE FROM map_zone z USING gone WHERE z.venue_id = gone.venue_id
                    AND z.version = gone.version RETURNING z.area_sha256),
                versions AS (DELETE FROM map_version m USING gone WHERE m.venue_id = gone.venue_id
                    AND m.version = gone.version RETURNING m.boundary_sha256)
            DELETE FROM area a
            WHERE a.area_sha256 IN (SELECT area_sha256 FROM zones UNION SELECT boundary_sha256 FROM versions)
                AND NOT EXISTS (SELECT FROM map_zone z WHERE z.area_sha256 = a.area_sha256
                    AND (z.venue_id, z.version) NOT IN (SELECT venue_id, version FROM gone))
                AND NOT EXISTS (SELECT FROM map_version m WHERE m.boundary_sha256 = a.area_sha256
                    AND (m.venue_id, m.version) NOT IN (SELECT venue_id, version FROM gone))""";

    private final Transactions transactions;

    public Pruner(DataSource pool) {
        this.transactions = new Transactions(pool);
    }

    /**
     * Removes what is not kept, the oldest first; empty for a venue that is not there.
     *
     * @param dryRun
     *            only tells what would be removed
     * @param who
     *            subject of the caller's token
     */
    public Optional<Pruned> prune(String venueId, Retention retention, boolean dryRun, String who, String why) {
        return transactions.inTransaction(connection -> {
            if (!VenueLock.take(connection, venueId)) {
                return Optional.empty();
            }
            VenueHistory history = HistoryReader.read(connection, venueId).orElseThrow();
            List<VenueVersion> all = retention.removed(history);
            List<VenueVersion> now = atOnce(all);
            long shapes = remove(connection, venueId, now);
            if (dryRun) {
                connection.rollback(); // counted as it would be, and never seen by anybody
            } else {
                for (VenueVersion version : now) {
                    AuditTrail.prune(connection, venueId, version.version(), who, why);
                }
            }
            return Optional.of(new Pruned(now, shapes, all.size() - now.size()));
        });
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

    private static long remove(Connection connection, String venueId, List<VenueVersion> versions)
            throws SQLException {
        if (versions.isEmpty()) {
            return 0;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(HOLD_UPLOADS);
            statement.execute(SAY_SO);
        }
        Array numbers = connection.createArrayOf("bigint", versions.stream().map(VenueVersion::version).toArray());
        try (PreparedStatement delete = connection.prepareStatement(REMOVE)) {
            delete.setString(1, venueId);
            delete.setArray(2, numbers);
            return delete.executeUpdate();
        }
    }
}
