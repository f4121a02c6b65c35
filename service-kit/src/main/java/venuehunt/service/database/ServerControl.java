package venuehunt.service.database;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts and stops the server of a folder, by {@code pg_ctl}. */
final class ServerControl {
    private static final String START_TIMEOUT_SECONDS = "60";
    private static final int EXIT_TIMEOUT_SECONDS = 10;
    /** Lines of the server's own pid file. */
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    private final ClusterFolder folder;
    private final ServerAccount account;
    private final PostgresInstallation installation;

    ServerControl(ClusterFolder folder, ServerAccount account, PostgresInstallation installation) {
        this.folder = folder;
        this.account = account;
        this.installation = installation;
    }

    boolean isRunning() throws IOException {
        return control(List.of("status")) == 0;
    }

    /** Of the running server. */
    int port() throws IOException {
        return Integer.parseInt(pidFileLine(PORT_LINE));
    }

    /** True when the server takes connections on that port. */
    boolean start(int port) throws IOException {
        account.write(folder.data().resolve("postgresql.conf"), ServerSettings.onPort(port));
        return control(List.of("start", "-w", "-t", START_TIMEOUT_SECONDS, "-l", folder.log().toString())) == 0;
    }

    /** Ends all connections and stops. True when the server is gone. */
    boolean stop() throws IOException {
        return stopped("-m", "fast") || stopped("-m", "immediate");
    }

    /** Waits that long for the last connection to be closed by its owner before it ends those that are left. */
    boolean stopAfterLastConnection(Duration patience) throws IOException {
        return stopped("-m", "smart", "-t", Long.toString(patience.toSeconds())) || stop();
    }

    private boolean stopped(String... mode) throws IOException {
        if (!isRunning()) {
            return true;
        }
        Optional<ProcessHandle> server = ProcessHandle.of(Long.parseLong(pidFileLine(PID_LINE)));
        List<String> arguments = new ArrayList<>(List.of("stop", "-w"));
        arguments.addAll(List.of(mode));
        if (control(arguments) != 0) {
            return false;
        }
        server.ifPresent(ServerControl::awaitExit);
        return true;
    }

    /** A server is still there for a moment after it has said goodbye by deleting its pid file. */
    private static void awaitExit(ProcessHandle server) {
        server.onExit().completeOnTimeout(server, EXIT_TIMEOUT_SECONDS, TimeUnit.SECONDS).join();
    }

    private String pidFileLine(int line) throws IOException {
        return Files.readAllLines(folder.data().resolve("postmaster.pid")).get(line).strip();
    }

    private int control(List<String> arguments) throws IOException {
        List<String> program = new ArrayList<>(
                List.of(installation.program("pg_ctl"), "-D", folder.data().toString()));
        program.addAll(arguments);
        return account.run(folder.path(), folder.output(), program);
    }
}
