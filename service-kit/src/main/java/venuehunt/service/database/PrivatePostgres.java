package venuehunt.service.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL + PostGIS server of our own: in its own folder, on its own loopback port, behind a random password,
 * under an unprivileged account. Its data stay; a server that was left running by a killed process is taken over.
 *
 * <p>
 * Stopped by {@link #close}. Should the JVM end without it, a shutdown hook stops the server as soon as its last
 * connection is closed, at the latest after ten seconds: other hooks may still be writing.
 */
public final class PrivatePostgres implements AutoCloseable {
    static final String USER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(PrivatePostgres.class);
    private static final int START_ATTEMPTS = 3;
    private static final Duration PATIENCE_AT_EXIT = Duration.ofSeconds(10);
    private static final int PASSWORD_BYTES = 24;

    private final ClusterFolder folder;
    private final FileLock lock;
    private final boolean temporary;
    private final ServerControl control;
    private final PostgresServer server;
    private final Thread hook = new Thread(this::closeAtExit, "stop private PostgreSQL");
    private boolean closed;

    private PrivatePostgres(ClusterFolder folder, FileLock lock, boolean temporary, ServerControl control,
            PostgresServer server) {
        this.folder = folder;
        this.lock = lock;
        this.temporary = temporary;
        this.control = control;
        this.server = server;
    }

    /**
     * Starts the server of a folder, which is made where missing. When we are root the folder goes to the user
     * {@code postgres}, who must be able to reach it.
     *
     * @throws DatabaseUnavailableException
     *             saying what to install or to change
     */
    public static PrivatePostgres start(Path folder) {
        return start(folder, false);
    }

    /** A server in a new folder that is deleted when it is closed. */
    public static PrivatePostgres temporary() {
        try {
            return start(Files.createTempDirectory("venuehunt-postgres"), true);
        } catch (IOException e) {
            throw new DatabaseUnavailableException("cannot make a folder for a private database: " + e.getMessage(), e);
        }
    }

    public PostgresServer server() {
        return server;
    }

    /** The database of that name on this server, created empty where missing. */
    public DatabaseConfig database(String name) {
        return server.database(name);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The JVM is ending; whoever comes second finds the server stopped.
        }
        close(Duration.ZERO);
    }

    private static PrivatePostgres start(Path path, boolean temporary) {
        try {
            ServerAccount account = ServerAccount.current();
            ClusterFolder folder = ClusterFolder.open(path, account);
            FileLock lock = folder.lock();
            try {
                PrivatePostgres started = started(folder, account, lock, temporary);
                Runtime.getRuntime().addShutdownHook(started.hook);
                return started;
            } catch (IOException | RuntimeException e) {
                lock.channel().close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseUnavailableException(
                    "cannot start a private database in " + path + ": " + e.getMessage(), e);
        }
    }

    private static PrivatePostgres started(ClusterFolder folder, ServerAccount account, FileLock lock,
            boolean temporary) throws IOException {
        PostgresInstallation installation = PostgresInstallation.find(folder.majorVersion());
        if (folder.majorVersion().isEmpty()) {
            folder.initialise(installation, randomPassword());
        }
        ServerControl control = new ServerControl(folder, account, installation);
        boolean leftRunning = control.isRunning();
        int port = leftRunning ? control.port() : startOnFreePort(control, folder);
        LOG.info("private PostgreSQL {} on port {}, data in {}{}", installation.majorVersion(), port, folder.path(),
                leftRunning ? ", left running and taken over" : "");
        return new PrivatePostgres(folder, lock, temporary, control,
                new PostgresServer(new DatabaseConfig("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER,
                        folder.readPassword())));
    }

    private static int startOnFreePort(ServerControl control, ClusterFolder folder) throws IOException {
        for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
            int port = ServerSettings.freePort(); // somebody else may take it before the server does
            if (control.start(port)) {
                return port;
            }
        }
        throw new DatabaseUnavailableException("the private database does not start; it says why in " + folder.log());
    }

    private void closeAtExit() {
        close(PATIENCE_AT_EXIT);
    }

    private synchronized void close(Duration patience) {
        if (closed) {
            return;
        }
        closed = true;
        try {
            boolean gone = patience.isZero() ? control.stop() : control.stopAfterLastConnection(patience);
            if (!gone) {
                LOG.error("the private database in {} does not stop; it says why in {}", folder.path(), folder.log());
            }
            lock.channel().close();
            if (temporary) {
                folder.delete();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot stop the private database in " + folder.path(), e);
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
