package venuehunt.benchmarks.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import venuehunt.runtime.RuntimeConfig;
import venuehunt.runtime.postgres.TreasureDatabase;
import venuehunt.service.database.Database;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.database.PoolSettings;
import venuehunt.service.database.PrivatePostgres;

/** A private PostgreSQL that waits for its disk, with the ledger's tables. */
public final class LedgerServer implements AutoCloseable {
    private static final String NEW_HUNT = "insert into hunt values (?, 'v', 'Claims', 5, 30, 20, 'OPEN', 'DISCOVERY')";
    private static final String NEW_TREASURES = """
            insert into treasure (hunt_id, treasure_id, key, lat_degrees, lng_degrees, altitude_metres,
                                  altitude_reference, heading_degrees, asset_id, points, capacity, reach_slack_metres)
            select ?, n, n::text, 60, 25, 0, 'GROUND', 0, 'orb', 10, 1, 0 from generate_series(1, ?) as n
            """;

    private final PrivatePostgres server;
    private final DatabaseConfig config;
    private final Database owned;
    private final Database judge;
    private int hunts;

    public LedgerServer() {
        server = PrivatePostgres.temporary();
        config = server.database("claims");
        judge = TreasureDatabase.upToDate(config).open(RuntimeConfig.judge("on"));
        owned = Database.open(config, PoolSettings.of("claims", 1));
    }

    /** For a node of its own. */
    public DatabaseConfig config() {
        return config;
    }

    /** As the tables' owner, and patient: for what is made ready. */
    public DataSource owned() {
        return owned.dataSource();
    }

    /** As a node's writer has it. */
    public DataSource judge() {
        return judge.dataSource();
    }

    /** Opens a hunt in the ledger, and gives the id of it. Its treasures, one award each, are numbered from 1. */
    public String newHunt(int treasures) throws SQLException {
        String huntId = "claims-" + ++hunts;
        try (Connection connection = owned().getConnection();
                PreparedStatement hunt = connection.prepareStatement(NEW_HUNT);
                PreparedStatement placed = connection.prepareStatement(NEW_TREASURES);
                Statement statistics = connection.createStatement()) {
            hunt.setString(1, huntId);
            hunt.executeUpdate();
            placed.setString(1, huntId);
            placed.setInt(2, treasures);
            placed.executeUpdate();
            // As the server's own do within a minute of a hunt's making, days before it is played.
            statistics.execute("vacuum analyze hunt, treasure");
        }
        return huntId;
    }

    public ClaimHunt newClaimHunt(int treasures) throws SQLException {
        return new ClaimHunt(newHunt(treasures), treasures);
    }

    @Override
    public void close() {
        judge.close();
        owned.close();
        server.close();
    }
}
