package venuehunt.runtime;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * An ext4 file system in a file. What a process writes there stays in memory until somebody flushes it or the kernel
 * writes it back; only then it is in the file. So a copy of the file is what a power cut would leave.
 */
final class LoopDisk implements AutoCloseable {
    private final Path image;
    private final Path path;

    private LoopDisk(Path image, Path path) {
        this.image = image;
        this.path = path;
    }

    /**
     * Mounts an empty one.
     *
     * @throws IOException
     *             where this process may not, or there is no loop device
     */
    static LoopDisk mount(int megabytes) throws IOException {
        Path image = Files.createTempFile("venuehunt-power", ".ext4");
        try {
            try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
                file.setLength(megabytes * 1024L * 1024);
            }
            SmallDisk.run(List.of("mkfs.ext4", "-q", "-E", "lazy_itable_init=0,lazy_journal_init=0",
                    image.toString()));
            return mount(image);
        } catch (IOException e) {
            Files.delete(image);
            throw e;
        }
    }

    private static LoopDisk mount(Path image) throws IOException {
        Path path = Files.createTempDirectory("venuehunt-power");
        try {
            // By itself ext4 writes its journal every 5 s, and with it the data of new files.
            SmallDisk.run(List.of("mount", "-o", "loop,commit=3600", image.toString(), path.toString()));
        } catch (IOException e) {
            Files.delete(path);
            throw e;
        }
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new LoopDisk(image, path);
    }

    Path path() {
        return path;
    }

    /** Writes down all that was written so far. */
    void flush() throws IOException {
        SmallDisk.run(List.of("sync", "--file-system", path.toString()));
    }

    /** A copy of the file as it is now, by which nothing is flushed; mounted later. */
    Path copy() throws IOException {
        Path copy = Files.createTempFile("venuehunt-power", ".ext4");
        SmallDisk.run(List.of("cp", "--sparse=always", image.toString(), copy.toString()));
        return copy;
    }

    /** What the machine finds when it is on again. */
    static LoopDisk found(Path image) throws IOException {
        return mount(image);
    }

    @Override
    public void close() throws IOException {
        SmallDisk.run(List.of("umount", path.toString()));
        Files.delete(path);
        Files.delete(image);
    }
}
