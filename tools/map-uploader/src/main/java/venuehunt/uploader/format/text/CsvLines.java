package venuehunt.uploader.format.text;

import java.util.ArrayList;
import java.util.List;
import venuehunt.uploader.format.UnreadableFileException;

/**
 * The rows of a table in writing (RFC 4180): values in quotes may hold separators, line breaks and doubled quotes. The
 * separator is the first of comma, semicolon and tabulator that stands in the first row outside quotes.
 */
final class CsvLines {
    /** Before the first separator. */
    private static final String SEPARATORS = ",;\t";
    /** More than {@link venuehunt.uploader.format.LayerBuilder} lets in, and no more than a line of commas may cost. */
    private static final int MAX_VALUES = 1_000;

    private final PlanText text;
    private String separators = SEPARATORS;
    private int rowLine = 1;
    private int openQuoteLine;

    CsvLines(PlanText text) {
        this.text = text;
    }

    boolean hasNext() throws UnreadableFileException {
        while (text.skip('\r') || text.skip('\n')) {
            // Between the rows.
        }
        return text.peek() >= 0;
    }

    /** On which the row that was read last begins, counted from 1. */
    int lineNumber() {
        return rowLine;
    }

    /** On which a quote begins that the text ends in, and that has taken in all rows after it; 0 for none. */
    int openQuoteLine() {
        return openQuoteLine;
    }

    List<String> next() throws UnreadableFileException {
        rowLine = text.line();
        List<String> row = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int next = text.read(); next >= 0 && (quoted || (next != '\n' && next != '\r')); next = text.read()) {
            char character = (char) next;
            if (character == '"' && quoted && text.skip('"')) {
                text.append(character, value);
            } else if (character == '"') {
                quoted = !quoted;
                openQuoteLine = quoted ? text.line() : 0;
            } else if (quoted || separators.indexOf(character) < 0) {
                text.append(character, value);
            } else {
                separators = String.valueOf(character);
                add(value, row);
            }
        }
        add(value, row);
        separators = separators.equals(SEPARATORS) ? "," : separators;
        return row;
    }

    private void add(StringBuilder value, List<String> row) throws UnreadableFileException {
        if (row.size() == MAX_VALUES) {
            throw new UnreadableFileException("line " + rowLine + ": it has more than " + MAX_VALUES
                    + " values, which no table of features has");
        }
        row.add(value.toString());
        value.setLength(0);
    }
}
