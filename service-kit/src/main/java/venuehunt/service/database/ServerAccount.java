package venuehunt.service.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The account a private server runs under: our own, or {@code postgres} when ours is root, which PostgreSQL refuses.
 */
final class ServerAccount {
    private static final String UNPRIVILEGED = "postgres";
    private static final long COMMAND_TIMEOUT_SECONDS = 120;

    /** Null: our own account. */
    private final @Nullable UserPrincipal other;

    private ServerAccount(@Nullable UserPrincipal other) {
        this.other = other;
    }

    static ServerAccount current() throws IOException {
        if (!isRoot()) {
            return new ServerAccount(null);
        }
        try {
            return new ServerAccount(
                    Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(UNPRIVILEGED));
        } catch (UserPrincipalNotFoundException e) {
            throw new DatabaseUnavailableException("PostgreSQL does not run as root, and there is no user "
                    + UNPRIVILEGED + " to run it: apt-get install postgresql, or start as another user", e);
        }
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Makes a folder that only the account and root can enter. */
    void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        give(folder);
        if (run(folder, Path.of("/dev/null"), List.of("test", "-w", folder.toString())) != 0) {
            throw new DatabaseUnavailableException("the user " + UNPRIVILEGED + ", who runs the private database, "
                    + "cannot enter " + folder + ": choose another --data-folder, e.g. below /var/lib");
        }
    }

    /** Writes a file that only the account and root can read, whole or not at all. */
    void write(Path file, String text) throws IOException {
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "draft", ".tmp"); // 0600 by its nature
        Files.writeString(draft, text);
        give(draft);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Runs a program to its end and returns its exit code. Input is empty and output goes to a file: a server that the
     * program leaves behind inherits both, and would keep a pipe of ours open.
     */
    int run(Path workingFolder, Path output, List<String> program) throws IOException {
        List<String> command = new ArrayList<>();
        if (other != null) {
            command.addAll(List.of("setpriv", "--reuid=" + UNPRIVILEGED, "--regid=" + UNPRIVILEGED, "--init-groups",
                    "--"));
        }
        command.addAll(program);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectInput(new File("/dev/null")).redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        if (other == null) {
            builder.directory(workingFolder.toFile());
        } else {
            builder.directory(new File("/"));
        }
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        Process process = builder.start();
        try {
            if (process.waitFor(COMMAND_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new IOException(program.getFirst() + " did not end within " + COMMAND_TIMEOUT_SECONDS + " s");
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + program.getFirst() + " was running", e);
        }
    }

    private void give(Path path) throws IOException {
        if (other != null) {
            Files.setOwner(path, other);
        }
    }
}
