package venuehunt.runtime;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * For as long as it is open, the kernel writes nothing back by itself. That is so for the whole machine: one holds it
 * at a time, and what was set before is in the lock file, so that the next run puts it right where this one is killed.
 */
final class HeldWriteback implements AutoCloseable {
    private static final Path LOCK = Path.of("/run/lock/venuehunt-power-cut");
    private static final Path WRITEBACK = Path.of("/proc/sys/vm/dirty_writeback_centisecs");
    private static final Path EXPIRE = Path.of("/proc/sys/vm/dirty_expire_centisecs");
    private static final String NEVER = "0";
    private static final String AN_HOUR = "360000";

    private final FileChannel lock;
    private final String writeback;
    private final String expire;
    private final Thread hook = new Thread(this::restoreAtExit, "write back again");

    private HeldWriteback(FileChannel lock, String writeback, String expire) {
        this.lock = lock;
        this.writeback = writeback;
        this.expire = expire;
    }

    static boolean mayHold() {
        return Files.isWritable(WRITEBACK) && Files.isWritable(EXPIRE) && Files.isWritable(LOCK.getParent());
    }

    /** What is set now. By lines: the kernel answers the first read only, and {@code readString} begins with a byte. */
    static List<String> setting() throws IOException {
        return List.of(Files.readAllLines(WRITEBACK).getFirst(), Files.readAllLines(EXPIRE).getFirst());
    }

    /** Waits until no other run holds it. */
    @SuppressWarnings("resource") // kept open: it is the lock
    static HeldWriteback hold() throws IOException {
        FileChannel lock = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock.lock();
            List<String> before = Files.readAllLines(LOCK);
            if (before.size() != 2) {
                before = setting();
                Files.write(LOCK, before);
            }
            HeldWriteback held = new HeldWriteback(lock, before.get(0), before.get(1));
            Runtime.getRuntime().addShutdownHook(held.hook);
            Files.writeString(EXPIRE, AN_HOUR);
            Files.writeString(WRITEBACK, NEVER);
            return held;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private synchronized void restore() throws IOException {
        if (lock.isOpen()) {
            Files.writeString(WRITEBACK, writeback);
            Files.writeString(EXPIRE, expire);
            lock.truncate(0); // not deleted: somebody may wait for this very file
            lock.close();
        }
    }

    private void restoreAtExit() {
        try {
            restore();
        } catch (IOException e) {
            System.err.println("dirty_writeback_centisecs was " + writeback + ", dirty_expire_centisecs " + expire
                    + ", and cannot be set so again: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        restore();
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}
