package venuehunt.tiles.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.csv.CsvFactory;
import venuehunt.tiles.place.UnsoundInputException;

/** The lines of a CSV file, one at a time, each within limits: memory does not grow with the file. */
final class CsvInput implements AutoCloseable {
    static final int MAX_CELL_CHARACTERS = 1 << 16;
    static final int MAX_LINE_CHARACTERS = 1 << 20;
    static final int MAX_CELLS = 1_000;
    /** What spreadsheets put before the first character of a file in UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final JsonParser parser;
    private long lineNumber = 1;

    CsvInput(Reader in) throws BrokenCsvException {
        CsvFactory format = CsvFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxStringLength(MAX_CELL_CHARACTERS).build())
                .build();
        try {
            parser = format.createParser(ObjectReadContext.empty(), withoutMark(in));
        } catch (IOException unreadable) {
            throw broken(unreadable);
        }
    }

    /** The line that {@link #next} read or refused last, counted from 1; a quoted cell may run over several. */
    long lineNumber() {
        return lineNumber;
    }

    /**
     * The cells of the next line that is not blank; null at the end.
     *
     * @throws UnsoundInputException
     *             when this line is too long; the next can be read
     * @throws BrokenCsvException
     *             when nobody can say where the next line begins
     */
    @Nullable
    List<String> next() throws UnsoundInputException, BrokenCsvException {
        try {
            List<String> cells = List.of("");
            while (isBlank(cells)) {
                if (parser.nextToken() == null) {
                    return null;
                }
                lineNumber = parser.currentLocation().getLineNr();
                cells = cells();
            }
            return cells;
        } catch (StreamConstraintsException _) {
            throw new BrokenCsvException("a cell here has more than " + MAX_CELL_CHARACTERS
                    + " characters; perhaps a quote is missing");
        } catch (JacksonIOException unreadable) {
            throw broken(unreadable.getCause());
        } catch (JacksonException malformed) {
            throw new BrokenCsvException(
                    "the quotes of this line do not match (" + malformed.getOriginalMessage() + ")");
        }
    }

    @Override
    public void close() {
        parser.close();
    }

    private List<String> cells() throws UnsoundInputException {
        List<String> cells = new ArrayList<>();
        int count = 0;
        long characters = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String cell = parser.getString();
            count++;
            characters += cell.length();
            if (count <= MAX_CELLS && characters <= MAX_LINE_CHARACTERS) {
                cells.add(cell);
            }
        }
        if (cells.size() < count) {
            throw new UnsoundInputException("the line has " + count + " cells and " + characters
                    + " characters; expected at most " + MAX_CELLS + " and " + MAX_LINE_CHARACTERS);
        }
        return cells;
    }

    private static boolean isBlank(List<String> cells) {
        return cells.size() == 1 && cells.getFirst().isBlank();
    }

    private static Reader withoutMark(Reader in) throws IOException {
        BufferedReader buffered = new BufferedReader(in, 1 << 16);
        buffered.mark(1);
        if (buffered.read() != BYTE_ORDER_MARK) {
            buffered.reset();
        }
        return buffered;
    }

    private static BrokenCsvException broken(@Nullable Throwable unreadable) {
        return new BrokenCsvException(unreadable instanceof CharacterCodingException
                ? "here or in one of the next lines is a character that is not UTF-8; save the file as UTF-8"
                : "the input cannot be read: " + unreadable);
    }
}
