package venuehunt.uploader.format.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import venuehunt.uploader.format.ForeignFile;
import venuehunt.uploader.format.UnreadableFileException;

/** The text of a foreign file, and what holds for all of it. */
final class PlanText {
    private static final int MAX_TEXT_CHARACTERS = 64 << 10;

    private PlanText() {
    }

    static String of(ForeignFile file) throws UnreadableFileException {
        try {
            return withoutMark(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.bytes())).toString());
        } catch (CharacterCodingException other) {
            throw new UnreadableFileException("its text is not in UTF-8; save it in UTF-8 and try again");
        }
    }

    /** The first part of a text, which may end within a character. */
    static String of(byte... head) {
        return withoutMark(new String(head, StandardCharsets.UTF_8));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
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
