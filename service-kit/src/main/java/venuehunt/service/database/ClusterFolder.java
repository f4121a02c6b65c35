package venuehunt.service.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a private server: {@code data}, {@code password}, {@code log} and the {@code lock} that the process
 * which started the server holds.
 *
 * <p>
 * The data are made beside their place and moved there when they are whole, so that a crash in between leaves nothing
 * that looks like a database.
 */
final class ClusterFolder {
    private final Path folder;
    private final ServerAccount account;

    private ClusterFolder(Path folder, ServerAccount account) {
        this.folder = folder;
        this.account = account;
    }

    /**
     * Makes the folder where missing, and gives it to the account.
     *
     * @throws DatabaseUnavailableException
     *             when the folder holds something else, or the account cannot enter it
     */
    static ClusterFolder open(Path folder, ServerAccount account) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        ClusterFolder opened = new ClusterFolder(absolute, account);
        if (!Files.exists(opened.password()) && holdsAnything(absolute)) {
            throw new DatabaseUnavailableException(
                    absolute + " holds files that are no private database: choose an empty --data-folder");
        }
        account.makeFolder(absolute);
        return opened;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("log");
    }

    /** Where the programs' own words go. */
    Path output() {
        return folder.resolve("output");
    }

    Path path() {
        return folder;
    }

    String readPassword() throws IOException {
        return Files.readString(password());
    }

    /** Which PostgreSQL the data belong to; empty before the first start. */
    OptionalInt majorVersion() throws IOException {
        try {
            return OptionalInt.of(Integer.parseInt(Files.readString(data().resolve("PG_VERSION")).strip()));
        } catch (NoSuchFileException _) {
            return OptionalInt.empty();
        }
    }

    /** Held until its channel is closed or this process is gone. */
    FileLock lock() throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        @Nullable
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException _) {
            // held by this very process: answered below
        }
        if (lock == null) {
            channel.close();
            throw new DatabaseUnavailableException("the private database in " + folder
                    + " is in use by another process: stop that one, or choose another --data-folder");
        }
        return lock;
    }

    void initialise(PostgresInstallation installation, String newPassword) throws IOException {
        Path draft = folder.resolve("data.new");
        delete(draft);
        account.write(password(), newPassword);
        int exit = account.run(folder, output(),
                List.of(installation.program("initdb"), "-D", draft.toString(), "-U", PrivatePostgres.USER,
                        "--auth=scram-sha-256", "--pwfile=" + password(), "-E", "UTF8", "--locale=C.UTF-8",
                        "--no-instructions"));
        if (exit != 0) {
            throw new DatabaseUnavailableException("initdb failed; it says why in " + output());
        }
        Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    void delete() throws IOException {
        delete(folder);
    }

    private Path password() {
        return folder.resolve("password");
    }

    private static boolean holdsAnything(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
