package venuehunt.runtime.watch;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The file in which a node keeps what it has seen of its ledger, in a folder that is its own while this is open. It is
 * written whole or not at all, and is on disk when it is written: the machine of the ledger and this one may lose power
 * together.
 */
final class SeenLedgerFile implements AutoCloseable {
    private final Path folder;
    private final FileChannel lock;

    private SeenLedgerFile(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes the folder where missing.
     *
     * @throws IOException
     *             saying what to do, also when another process has the folder
     */
    static SeenLedgerFile open(Path folder) throws IOException {
        FileChannel lock;
        try {
            Files.createDirectories(folder);
            lock = FileChannel.open(folder.resolve("ledger-seen.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
        if (!isLocked(lock)) {
            lock.close();
            throw new IOException(folder + " is in use by another treasure-runtime: stop that one, or choose another "
                    + "--data-folder");
        }
        return new SeenLedgerFile(folder, lock);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false; // held by this very process
        }
    }

    private static IOException cannotWrite(Path what, IOException cause) {
        return new IOException("cannot write " + what + " (" + cause + "): choose another --data-folder", cause);
    }

    Path path() {
        return folder.resolve("ledger-seen");
    }

    /**
     * Null where no ledger was seen yet.
     *
     * @throws IOException
     *             when there is something that cannot be understood; that is not the same as nothing
     */
    @Nullable
    SeenLedger read() throws IOException {
        String text;
        try {
            text = Files.readString(path());
        } catch (NoSuchFileException _) {
            return null;
        }
        try {
            return parse(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new IOException("cannot read " + path() + " (" + e.getMessage() + "): this node cannot tell whether "
                    + "the ledger is the one it knows; if you can, move that file away and start again", e);
        }
    }

    private static SeenLedger parse(String text) throws IOException {
        Properties lines = new Properties();
        lines.load(new StringReader(text));
        UUID ledgerId = UUID.fromString(line(lines, "ledger"));
        return new SeenLedger(ledgerId,
                lines.getProperty("position") == null
                        ? null
                        : new SeenEvent(line(lines, "hunt"), Long.parseLong(line(lines, "position")),
                                UUID.fromString(line(lines, "claim")), Instant.parse(line(lines, "at"))));
    }

    private static String line(Properties lines, String name) {
        String value = lines.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("it has no line " + name);
        }
        return value;
    }

    void write(SeenLedger seen) throws IOException {
        try {
            Path draft = folder.resolve("ledger-seen.new");
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(format(seen));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(draft, path(), StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                entries.force(true); // the new name, too
            }
        } catch (IOException e) {
            throw cannotWrite(path(), e);
        }
    }

    private static String format(SeenLedger seen) throws IOException {
        Properties lines = new Properties();
        lines.setProperty("ledger", seen.ledgerId().toString());
        SeenEvent last = seen.last();
        if (last != null) {
            lines.setProperty("hunt", last.huntId());
            lines.setProperty("position", Long.toString(last.position()));
            lines.setProperty("claim", last.claimId().toString());
            lines.setProperty("at", last.at().toString());
        }
        StringWriter text = new StringWriter();
        lines.store(text, "The newest that this node has seen of its ledger. Whoever moves this file away says: play on"
                + " with whatever the database holds.");
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
