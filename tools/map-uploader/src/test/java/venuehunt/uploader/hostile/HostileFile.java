package venuehunt.uploader.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that must be refused.
 *
 * @param reason
 *            what the sentence about it has to contain
 */
record HostileFile(Path path, String reason) {
    static HostileFile write(Path folder, String name, byte[] content, String reason) throws IOException {
        return new HostileFile(Files.write(folder.resolve(name), content), reason);
    }

    static HostileFile write(Path folder, String name, String content, String reason) throws IOException {
        return write(folder, name, content.getBytes(StandardCharsets.UTF_8), reason);
    }

    @Override
    public String toString() {
        return String.valueOf(path.getFileName());
    }
}
