package venuehunt.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Histories as files: one line of JSON for each thing that happened. The form is in docs/reliability.md. */
public final class HistoryFile {
    private static final int MAX_LINES = 10_000_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private HistoryFile() {
    }

    /**
     * Reads a history.
     *
     * @throws HistoryFormatException
     *             when it is none
     */
    public static History read(Path file) throws IOException, HistoryFormatException {
        List<HistoryLine> lines = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            int number = 0;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                if (number > MAX_LINES) {
                    throw new HistoryFormatException("has more than " + MAX_LINES + " lines: check it in parts", null);
                }
                if (!text.isBlank()) {
                    lines.add(parse(number, text));
                }
            }
        }
        try {
            return new History(lines);
        } catch (IllegalArgumentException e) {
            throw new HistoryFormatException(String.valueOf(e.getMessage()), e);
        }
    }

    private static HistoryLine parse(int number, String text) throws HistoryFormatException {
        try {
            return JSON.readValue(text, HistoryLine.class);
        } catch (JacksonException e) {
            throw new HistoryFormatException("line " + number + " is no line of a history: " + e.getOriginalMessage(),
                    e);
        }
    }

    /** Writes lines so that {@link #read} understands them. */
    public static void write(List<HistoryLine> lines, Path file) throws IOException {
        try (HistoryRecording recording = new HistoryRecording(file)) {
            lines.forEach(recording::record);
        }
    }
}
