package venuehunt.tiles.csv;

import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import venuehunt.tiles.place.PlaceReader;
import venuehunt.tiles.place.UnsoundInputException;

/**
 * Turns a table of positions into the same table with all forms of each place. Lines go through one at a time. A line
 * that is not sound is refused and left out.
 */
public final class CsvConversion {
    private final PlaceReader reader;
    private final Refusals refusals;

    /** Hears of lines that were left out. */
    @FunctionalInterface
    public interface Refusals {
        void line(long number, String sentence);
    }

    public CsvConversion(PlaceReader reader, Refusals refusals) {
        this.reader = reader;
        this.refusals = refusals;
    }

    /**
     * Reads to the end.
     *
     * @throws tools.jackson.core.exc.JacksonIOException
     *             when the answer cannot be written
     */
    public void convert(Reader in, Writer out) {
        long lineNumber = 1;
        try (CsvInput lines = new CsvInput(in)) {
            try {
                convert(lines, out);
            } finally {
                lineNumber = lines.lineNumber();
            }
        } catch (UnsoundInputException wrongHeader) {
            refusals.line(lineNumber, wrongHeader.getMessage());
        } catch (BrokenCsvException broken) {
            refusals.line(lineNumber, broken.getMessage() + "; nothing from here on was read");
        }
    }

    private void convert(CsvInput lines, Writer out) throws UnsoundInputException, BrokenCsvException {
        List<String> header = lines.next();
        if (header == null) {
            throw new UnsoundInputException("there is nothing; " + PositionColumns.EXPECTED);
        }
        PositionColumns position = PositionColumns.in(header);
        int[] carried = carried(header, position);
        try (PlaceTable table = new PlaceTable(out, pick(header, carried))) {
            while (convertLine(lines, header.size(), position, carried, table)) {
                // the next
            }
        }
    }

    private boolean convertLine(CsvInput lines, int columns, PositionColumns position, int[] carried, PlaceTable table)
            throws BrokenCsvException {
        try {
            List<String> cells = lines.next();
            if (cells == null) {
                return false;
            }
            if (cells.size() != columns) {
                throw new UnsoundInputException(
                        "the line has " + cells.size() + " cells, the header has " + columns);
            }
            table.add(pick(cells, carried), position.read(reader, cells));
        } catch (UnsoundInputException refused) {
            refusals.line(lines.lineNumber(), refused.getMessage());
        }
        return true;
    }

    /** All but those that a column of the answer replaces. */
    private static int[] carried(List<String> header, PositionColumns position) {
        return IntStream.range(0, header.size()).filter(column -> !position.has(column)
                && !PlaceTable.COLUMNS.contains(header.get(column).strip().toLowerCase(Locale.ROOT))).toArray();
    }

    private static List<String> pick(List<String> cells, int[] columns) {
        List<String> picked = new ArrayList<>(columns.length);
        for (int column : columns) {
            picked.add(cells.get(column));
        }
        return picked;
    }
}
