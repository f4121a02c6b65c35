package venuehunt.runtime;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of its own in memory, to be filled to the last byte. */
final class SmallDisk implements AutoCloseable {
    private final Path path;

    private SmallDisk(Path path) {
        this.path = path;
    }

    /**
     * Mounts it.
     *
     * @throws IOException
     *             where this process may not
     */
    static SmallDisk mount(int megabytes) throws IOException {
        Path made = Files.createTempDirectory("venuehunt-disk");
        try {
            run(List.of("mount", "-t", "tmpfs", "-o", "mode=755,size=" + megabytes + "m", "tmpfs", made.toString()));
        } catch (IOException e) {
            Files.delete(made);
            throw e;
        }
        return new SmallDisk(made);
    }

    Path path() {
        return path;
    }

    /** Takes all the room there is. */
    void fill() throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream filler = Files.newOutputStream(filler())) {
            while (Files.getFileStore(path).getUsableSpace() > 0) {
                filler.write(block);
            }
        }
    }

    void makeRoom() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return path.resolve("filler");
    }

    static void run(List<String> command) throws IOException {
        int exit = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().onExit().join().exitValue();
        if (exit != 0) {
            throw new IOException(command.getFirst() + " ended with " + exit);
        }
    }

    @Override
    public void close() throws IOException {
        run(List.of("umount", path.toString()));
        Files.delete(path);
    }
}
