package venuehunt.uploader.format.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a table in writing (RFC 4180): values in quotes may hold separators, line breaks and doubled quotes. The
 * separator is the first of comma, semicolon and tabulator that stands in the first line outside quotes.
 */
final class CsvLines {
    private final String text;
    private final char separator;
    private int at;
    private int line = 1;
    private int rowLine = 1;
    private int openQuoteLine;

    CsvLines(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    private static char separator(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            char character = text.charAt(i);
            quoted ^= character == '"';
            if (!quoted && (character == ',' || character == ';' || character == '\t')) {
                return character;
            }
        }
        return ',';
    }

    boolean hasNext() {
        while (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
            line += text.charAt(at) == '\n' ? 1 : 0;
            at++;
        }
        return at < text.length();
    }

    /** On which the row that was read last begins, counted from 1. */
    int lineNumber() {
        return rowLine;
    }

    /** On which a quote begins that the text ends in, and that has taken in all rows after it; 0 for none. */
    int openQuoteLine() {
        return openQuoteLine;
    }

    List<String> next() {
        rowLine = line;
        List<String> row = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (; at < text.length(); at++) {
            char character = text.charAt(at);
            line += character == '\n' ? 1 : 0;
            if (character == '"' && quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                value.append(character);
                at++;
            } else if (character == '"') {
                quoted = !quoted;
                openQuoteLine = quoted ? line : 0;
            } else if (quoted || (character != separator && character != '\n' && character != '\r')) {
                value.append(character);
            } else if (character == separator) {
                row.add(value.toString());
                value.setLength(0);
            } else {
                at++;
                break;
            }
        }
        row.add(value.toString());
        return row;
    }
}
