package venuehunt.service.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL + PostGIS server of our own: in its own folder, on its own loopback port, behind a random password,
 * under an unprivileged account. Its data stay; a server that was left running by a killed process is taken over.
 *
 * <p>
 * Stopped by {@link #close}. Should the JVM end without it, a shutdown hook stops the server as soon as its last
 * connection is closed, at the latest after {@value #PATIENCE_SECONDS} s: other hooks may still be writing.
 */
public final class PrivatePostgres implements AutoCloseable {
    static final String USER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(PrivatePostgres.class);
    private static final int START_ATTEMPTS = 3;
    private static final int PATIENCE_SECONDS = 10;
    private static final int PASSWORD_BYTES = 24;

    private final ClusterFolder folder;
    private final ServerAccount account;
    private final PostgresInstallation installation;
    private final FileLock lock;
    private final boolean temporary;
    private final PostgresServer server;
    private final Thread hook = new Thread(this::stopAtExit, "stop private PostgreSQL");
    private boolean stopped;

    private PrivatePostgres(ClusterFolder folder, ServerAccount account, FileLock lock, boolean temporary)
            throws IOException {
        this.folder = folder;
        this.account = account;
        this.lock = lock;
        this.temporary = temporary;
        this.installation = PostgresInstallation.find(folder.majorVersion());
        if (folder.majorVersion().isEmpty()) {
            folder.initialise(installation, randomPassword());
        }
        int port = isRunning() ? runningPort() : startOnFreePort();
        this.server = new PostgresServer(new DatabaseConfig("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER,
                folder.readPassword()));
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
        stop("fast");
    }

    private static PrivatePostgres start(Path path, boolean temporary) {
        try {
            ServerAccount account = ServerAccount.current();
            ClusterFolder folder = ClusterFolder.open(path, account);
            FileLock lock = folder.lock();
            try {
                PrivatePostgres started = new PrivatePostgres(folder, account, lock, temporary);
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

    private int startOnFreePort() throws IOException {
        for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
            int port = ServerSettings.freePort(); // somebody else may take it before the server does
            account.write(folder.data().resolve("postgresql.conf"), ServerSettings.onPort(port));
            if (control("start", "-w", "-t", "60", "-l", folder.log().toString()) == 0) {
                LOG.info("private PostgreSQL {} on port {}, data in {}", installation.majorVersion(), port,
                        folder.path());
                return port;
            }
        }
        throw new DatabaseUnavailableException("the private database does not start; it says why in " + folder.log());
    }

    private boolean isRunning() throws IOException {
        return control("status") == 0;
    }

    /** The fourth line of the server's own pid file. */
    private int runningPort() throws IOException {
        int port = Integer.parseInt(Files.readAllLines(folder.data().resolve("postmaster.pid")).get(3).strip());
        LOG.info("private PostgreSQL in {} was left running on port {}: taken over", folder.path(), port);
        return port;
    }

    private void stopAtExit() {
        stop("smart", "-t", Integer.toString(PATIENCE_SECONDS));
    }

    /** Also by force where that way does not do. */
    private synchronized void stop(String... mode) {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            if (!stopInMode(mode) && !stopInMode("fast") && !stopInMode("immediate")) {
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

    private boolean stopInMode(String... mode) throws IOException {
        String[] arguments = new String[mode.length + 3];
        arguments[0] = "stop";
        arguments[1] = "-w";
        arguments[2] = "-m";
        System.arraycopy(mode, 0, arguments, 3, mode.length);
        return control(arguments) == 0 || !isRunning();
    }

    private int control(String... arguments) throws IOException {
        List<String> program = new ArrayList<>(
                List.of(installation.program("pg_ctl"), "-D", folder.data().toString()));
        program.addAll(List.of(arguments));
        return account.run(folder.path(), folder.output(), program);
    }

    private static String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
