package venuehunt.service.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The database a service was told to use, and the private server behind it, if it is one. */
public final class ServiceDatabase implements AutoCloseable {
    private final DatabaseConfig config;
    private final Path folder;
    private final @Nullable PrivatePostgres server;

    ServiceDatabase(DatabaseConfig config, Path folder, @Nullable PrivatePostgres server) {
        this.config = config;
        this.folder = folder;
        this.server = server;
    }

    public DatabaseConfig config() {
        return config;
    }

    /** Where the service keeps what must outlast it beside the database; it may not be there yet. */
    public Path folder() {
        return folder;
    }

    /** Stops the private server. A given one stays as it is. */
    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
