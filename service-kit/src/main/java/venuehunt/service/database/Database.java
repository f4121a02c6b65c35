package venuehunt.service.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.postgresql.ds.PGSimpleDataSource;

/** An open database: a pool of connections, and the migrations that make its schema. */
public final class Database implements AutoCloseable {
    private static final int CONNECT_TIMEOUT_SECONDS = 3;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final Duration TELL_AGAIN = Duration.ofSeconds(30);

    private final DatabaseConfig config;
    private final HikariDataSource pool;

    private Database(DatabaseConfig config, HikariDataSource pool) {
        this.config = config;
        this.pool = pool;
    }

    /**
     * Opens a pool, which connects before it is needed.
     *
     * @throws DatabaseUnavailableException
     *             when the server does not answer or does not let us in
     */
    public static Database open(DatabaseConfig config, PoolSettings settings) {
        probe(config);
        PGSimpleDataSource source = to(config, settings.name(), new PatientSource(settings.patience().socket()));
        source.setOptions(settings.sessionOptions());
        HikariConfig hikari = new HikariConfig();
        hikari.setPoolName(settings.name());
        hikari.setDataSource(new SteadySource(source, LOOK_AGAIN, TELL_AGAIN));
        hikari.setMaximumPoolSize(settings.connections());
        hikari.setConnectionTimeout(settings.patience().statement().toMillis());
        hikari.setValidationTimeout(Math.min(settings.patience().statement().toMillis(), 1000));
        hikari.setInitializationFailTimeout(-1); // probed above
        return new Database(config, new HikariDataSource(hikari));
    }

    /**
     * Brings the schema up to date; nodes that start together take turns.
     *
     * @param classpathLocation
     *            folder of {@code V1__name.sql} files, e.g. {@code venuehunt/geometry/migrations}
     * @throws DatabaseUnavailableException
     *             when the schema is not what the files say, or a newer program's, or one of them fails
     */
    public void migrate(String classpathLocation) {
        PGSimpleDataSource source = source(config, "migrations");
        try {
            Flyway flyway = Flyway.configure().dataSource(source).locations("classpath:" + classpathLocation)
                    .failOnMissingLocations(true).load();
            flyway.migrate();
            refuseNewer(flyway.info().all());
        } catch (FlywayException e) {
            throw new DatabaseUnavailableException("the schema of " + config + " cannot be brought up to date: "
                    + String.valueOf(e.getMessage()).strip(), e);
        }
    }

    /** What a newer program has added to the schema has a meaning that this one would pass over. */
    private void refuseNewer(MigrationInfo[] migrations) {
        for (MigrationInfo migration : migrations) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new DatabaseUnavailableException("the schema of " + config
                        + " is newer than this program: it has version "
                        + migration.getVersion() + " (" + migration.getDescription() + "); start the newer program");
            }
        }
    }

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }

    private static void probe(DatabaseConfig config) {
        try (Connection connection = source(config, "probe").getConnection()) {
            connection.isReadOnly();
        } catch (SQLException e) {
            throw ConnectionProblem.explain(config, e);
        }
    }

    static PGSimpleDataSource source(DatabaseConfig config, String name) {
        return to(config, name, new PGSimpleDataSource());
    }

    private static PGSimpleDataSource to(DatabaseConfig config, String name, PGSimpleDataSource source) {
        source.setUrl(config.jdbcUrl());
        source.setUser(config.user());
        source.setPassword(config.password());
        source.setApplicationName(name);
        source.setConnectTimeout(CONNECT_TIMEOUT_SECONDS);
        source.setLoginTimeout(2 * CONNECT_TIMEOUT_SECONDS);
        source.setTcpKeepAlive(true);
        return source;
    }
}
