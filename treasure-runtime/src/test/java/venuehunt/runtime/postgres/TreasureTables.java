package venuehunt.runtime.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import venuehunt.runtime.fixture.Drafts;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.runtime.hunt.HuntRules;
import venuehunt.runtime.hunt.HuntState;
import venuehunt.runtime.hunt.TreasureDraft;
import venuehunt.service.database.Database;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.database.PoolSettings;
import venuehunt.testsupport.TestDatabase;

/** A treasure database of its own, with an open hunt: used as the service does, and by its owner. */
public final class TreasureTables implements AutoCloseable {
    static final TestVenue VENUE = TestVenue.at(60.17, 24.94);
    public static final String HUNT = TestVenue.HUNT_ID;
    private final Database database;
    private final Database owned;

    public TreasureTables(String name) {
        DatabaseConfig config = TestDatabase.fresh(name);
        database = TreasureDatabase.upToDate(config).open(PoolSettings.of(name, 10));
        owned = Database.open(config, PoolSettings.of(name + "-owner", 2));
        hunts().create(VENUE.hunt(HuntRules.DEFAULT, HuntState.OPEN));
    }

    public DataSource source() {
        return database.dataSource();
    }

    public PostgresHunts hunts() {
        return new PostgresHunts(database.dataSource());
    }

    public PostgresCorrections corrections() {
        return new PostgresCorrections(database.dataSource());
    }

    public PostgresLedger ledger() {
        return new PostgresLedger(database.dataSource());
    }

    public static Drafts draft(String key) {
        return Drafts.at(VENUE.position(0, 0)).named(key);
    }

    /** The number under which it is placed. */
    public long place(TreasureDraft draft) {
        return ((PostgresHunts.Placing.Placed) hunts().place(HUNT, List.of(draft))).treasures().getFirst().treasureId();
    }

    /** As the owner. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = owned.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public long count(String sql) throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        owned.close();
        database.close();
    }
}
