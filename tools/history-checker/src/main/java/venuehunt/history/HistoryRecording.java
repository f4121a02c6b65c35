package venuehunt.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** A history being written to a file while it happens, by any thread. */
public final class HistoryRecording implements AutoCloseable {
    private static final ObjectWriter LINE = JsonMapper.shared().writerFor(HistoryLine.class);

    private final Writer file;

    public HistoryRecording(Path file) throws IOException {
        this.file = Files.newBufferedWriter(file);
    }

    public synchronized void record(HistoryLine line) {
        try {
            file.write(LINE.writeValueAsString(line));
            file.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
