package venuehunt.runtime.postgres;

import venuehunt.service.database.Database;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.database.PoolSettings;

/**
 * The node's database. Brought up to date as the login that was given, then used as a role that can add to the ledger
 * and change nothing in it, from the first statement of each session on.
 */
public final class TreasureDatabase {
    private static final String MIGRATIONS = "venuehunt/runtime/migrations";
    private static final String ROLE = "treasure_service";

    private final DatabaseConfig config;
    private final String schema;

    private TreasureDatabase(DatabaseConfig config, String schema) {
        this.config = config;
        this.schema = schema;
    }

    /**
     * With the tables and the role in it.
     *
     * @throws venuehunt.service.database.DatabaseUnavailableException
     *             when they are not there and cannot be made
     */
    public static TreasureDatabase upToDate(DatabaseConfig config) {
        try (Database owner = Database.open(config, PoolSettings.of("migrations", 1))) {
            owner.migrate(MIGRATIONS);
            String schema = Jdbc.query(owner.dataSource(), "select quote_ident(current_schema())",
                    row -> row.getString(1)).getFirst();
            return new TreasureDatabase(config, schema);
        }
    }

    /** Where the tables are: a search path with "$user" in it leads the role to another schema than the login. */
    public Database open(PoolSettings settings) {
        return Database.open(config, played(settings).pin("search_path", schema));
    }

    /** As the service's role; a session that resets its role is still this one. */
    public static PoolSettings played(PoolSettings settings) {
        return settings.pin("role", ROLE);
    }
}
