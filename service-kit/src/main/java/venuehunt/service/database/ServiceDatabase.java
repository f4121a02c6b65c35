package venuehunt.service.database;

import org.jspecify.annotations.Nullable;

/** The database a service was told to use, and the private server behind it, if it is one. */
public final class ServiceDatabase implements AutoCloseable {
    private final DatabaseConfig config;
    private final @Nullable PrivatePostgres server;

    ServiceDatabase(DatabaseConfig config, @Nullable PrivatePostgres server) {
        this.config = config;
        this.server = server;
    }

    public DatabaseConfig config() {
        return config;
    }

    /** Stops the private server. A given one stays as it is. */
    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
