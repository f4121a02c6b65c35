package venuehunt.uploader.format.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import venuehunt.uploader.format.ForeignFile;
import venuehunt.uploader.format.Rings;
import venuehunt.uploader.format.UnreadableFileException;

/** The text of a foreign file, character by character: no more of it is in memory than who reads it keeps. */
final class PlanText implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int MAX_TEXT_CHARACTERS = 64 << 10;
    /** As long as any shape that is taken, at 100 characters a position. */
    private static final int MAX_SHAPE_CHARACTERS = Rings.MAX_POINTS * 100;

    private final BufferedReader reader;
    private int line = 1;

    private PlanText(Reader reader) {
        this.reader = new BufferedReader(reader);
    }

    static PlanText of(ForeignFile file) throws UnreadableFileException {
        try {
            PlanText text = new PlanText(
                    new InputStreamReader(Files.newInputStream(file.path()), StandardCharsets.UTF_8.newDecoder()));
            text.skip(BYTE_ORDER_MARK);
            return text;
        } catch (IOException unreadable) {
            throw ForeignFile.unreadable(unreadable);
        }
    }

    static PlanText of(String text) {
        return new PlanText(new StringReader(text));
    }

    /** What a text begins with; it may end within a character. */
    static String beginning(byte... head) {
        String text = new String(head, StandardCharsets.UTF_8);
        return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
    }

    /** The next character; -1 at the end. */
    int read() throws UnreadableFileException {
        try {
            int next = reader.read();
            line += next == '\n' ? 1 : 0;
            return next;
        } catch (IOException unreadable) {
            throw refusal(unreadable);
        }
    }

    /** On which the next character stands, counted from 1. */
    int line() {
        return line;
    }

    /** The next character, which stays the next; -1 at the end. */
    int peek() throws UnreadableFileException {
        try {
            reader.mark(1);
            int next = reader.read();
            reader.reset();
            return next;
        } catch (IOException unreadable) {
            throw refusal(unreadable);
        }
    }

    /** Goes past the next character if it is this one. */
    boolean skip(char wanted) throws UnreadableFileException {
        return peek() == wanted && read() == wanted;
    }

    @Override
    public void close() throws UnreadableFileException {
        try {
            reader.close();
        } catch (IOException unreadable) {
            throw refusal(unreadable);
        }
    }

    private static UnreadableFileException refusal(IOException why) {
        return why instanceof CharacterCodingException
                ? new UnreadableFileException("its text is not in UTF-8; save it in UTF-8 and try again")
                : ForeignFile.unreadable(why);
    }

    /** Of a value or a line while it is read. */
    void append(char character, StringBuilder value) throws UnreadableFileException {
        if (value.length() == MAX_SHAPE_CHARACTERS) {
            throw new UnreadableFileException("line " + line + ": a value of more than " + MAX_SHAPE_CHARACTERS
                    + " characters, which no shape has; is a quote, a separator or a line break missing?");
        }
        value.append(character);
    }

    static String checked(String text) throws UnreadableFileException {
        if (text.length() > MAX_TEXT_CHARACTERS) {
            throw new UnreadableFileException("it has a text of more than " + MAX_TEXT_CHARACTERS
                    + " characters, which no site plan has");
        }
        return text;
    }

    /** All shapes of a file are in one coordinate system, or in none that is named. */
    static String oneSrid(String before, String next) throws UnreadableFileException {
        if (!before.isEmpty() && !next.isEmpty() && !before.equals(next)) {
            throw new UnreadableFileException("its shapes are in several coordinate systems, SRID " + before + " and "
                    + next + "; bring them into one");
        }
        return before.isEmpty() ? next : before;
    }
}
