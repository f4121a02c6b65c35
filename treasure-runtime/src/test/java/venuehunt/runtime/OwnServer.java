package venuehunt.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.database.PrivatePostgres;

/** A PostgreSQL server of a test's own, to be killed. Comes back with its data, at another port. */
final class OwnServer implements AutoCloseable {
    private final Path folder;
    private PrivatePostgres server;

    private OwnServer(Path folder) {
        this.folder = folder;
        server = PrivatePostgres.start(folder);
    }

    static OwnServer start() throws IOException {
        // JUnit's own folders would be closed to the user postgres.
        Path folder = Files.createTempDirectory("venuehunt-killed");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new OwnServer(folder);
    }

    static OwnServer startIn(Path parent) {
        return new OwnServer(parent.resolve("postgres"));
    }

    DatabaseConfig database(String name) {
        return server.database(name);
    }

    /** {@code kill -9} of one of its processes. */
    void killOne(long processId) throws IOException {
        kill(processes().stream().filter(each -> each.pid() == processId).toList());
    }

    /** {@code kill -9} of the server, with all its processes. */
    void kill() throws IOException {
        kill(processes());
    }

    /** All its processes stand still, and none is within a write or a flush. */
    void freeze() throws IOException {
        freeze(processes().getFirst()); // so that no more of them come
        for (ProcessHandle each : processes()) {
            freeze(each);
        }
    }

    private static void freeze(ProcessHandle process) throws IOException {
        SmallDisk.run(List.of("kill", "-STOP", Long.toString(process.pid())));
        Path state = Path.of("/proc/" + process.pid() + "/stat");
        Awaitility.await().pollInterval(Duration.ofMillis(1)).until(() -> {
            String line = Files.readString(state);
            return line.startsWith("T ", line.lastIndexOf(')') + 2);
        });
    }

    private List<ProcessHandle> processes() throws IOException {
        long processId = Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst().strip());
        ProcessHandle postmaster = ProcessHandle.of(processId).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.children()).toList();
    }

    private static void kill(List<ProcessHandle> processes) {
        if (processes.isEmpty()) {
            throw new IllegalStateException("no such process of this server");
        }
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(each -> each.onExit().join());
    }

    /** Ends all sessions and stops, as an operator does. Nothing where it was killed. */
    void stop() {
        server.close();
    }

    void startAgain() {
        server.close();
        server = PrivatePostgres.start(folder);
    }

    @Override
    public void close() throws IOException {
        server.close();
        List<Path> left;
        try (Stream<Path> tree = Files.walk(folder)) {
            left = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : left) {
            Files.delete(each);
        }
    }
}
