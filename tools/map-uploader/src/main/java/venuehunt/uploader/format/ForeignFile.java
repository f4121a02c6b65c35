package venuehunt.uploader.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file from outside that is there and not too big, and of which nothing else is known. */
public record ForeignFile(Path path) {
    public static final long MAX_BYTES = 64L << 20;

    public static ForeignFile of(Path path) throws UnreadableFileException {
        try {
            if (!Files.exists(path)) {
                throw new UnreadableFileException("there is no such file");
            }
            if (!Files.isRegularFile(path)) {
                throw new UnreadableFileException("this is no file but a folder or device");
            }
            long bytes = Files.size(path);
            if (bytes == 0) {
                throw new UnreadableFileException("the file is empty");
            }
            if (bytes > MAX_BYTES) {
                throw new UnreadableFileException("the file has " + (bytes >> 20) + " MiB, at most " + (MAX_BYTES >> 20)
                        + " MiB are taken; leave out what is no zone");
            }
            return new ForeignFile(path);
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /** As many of the first bytes as there are. */
    public byte[] head(int bytes) throws UnreadableFileException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(bytes);
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /** All of it, and never more than the limit, whatever happens to the file meanwhile. */
    public byte[] bytes() throws UnreadableFileException {
        return head(Math.toIntExact(MAX_BYTES));
    }

    public String name() {
        return String.valueOf(path.getFileName());
    }

    public static UnreadableFileException unreadable(IOException why) {
        return new UnreadableFileException("it cannot be read: " + why.getMessage());
    }
}
