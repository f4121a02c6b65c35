package venuehunt.uploader.format.shapefile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.PlainText;

/** The characters of a .dbf, by the word in its .cpg: only those that map programs write. */
final class Charsets {
    /** "1252", "ANSI 1252", "windows-1252", "CP1252"; "88591", "ISO-8859-15"; "850". */
    private static final Pattern PAGE = Pattern
            .compile("(?:ANSI|OEM|WINDOWS|CP|IBM|ISO)?[ -]?(\\d{3,5}|8859-?\\d{1,2})");
    private static final String WESTERN = "windows-1252";
    private static final int PIECE_CHARACTERS = 8 << 10;

    private Charsets() {
    }

    /** Empty where there is no .cpg: then UTF-8 if the text can be that, else what western programs mean. */
    static Optional<Charset> of(String cpg) throws UnreadableFileException {
        String word = cpg.strip().toUpperCase(Locale.ROOT);
        if (word.isEmpty() || word.equals("SYSTEM")) {
            return Optional.empty();
        }
        if (word.equals("UTF-8") || word.equals("UTF8") || word.equals("65001")) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        Matcher page = PAGE.matcher(word);
        String name = page.matches() ? name(page.group(1).replace("-", "")) : "";
        if (name.isEmpty() || !Charset.isSupported(name)) {
            throw new UnreadableFileException("its .cpg names the characters \"" + PlainText.cut(PlainText.clean(cpg))
                    + "\", which are not known; save it in UTF-8");
        }
        return Optional.of(Charset.forName(name));
    }

    private static String name(String page) {
        if (page.startsWith("8859") && page.length() > 4) {
            return "ISO-8859-" + page.substring(4);
        }
        return switch (page) {
            case "1250", "1251", "1252", "1253", "1254", "1255", "1256", "1257", "1258" -> "windows-" + page;
            case "437", "850", "852", "855", "857", "858", "860", "862", "863", "865", "866" -> "IBM" + page;
            case "932" -> "Shift_JIS";
            case "936" -> "GBK";
            case "949" -> "EUC-KR";
            case "950" -> "Big5";
            default -> "";
        };
    }

    /** Piece by piece: as characters, all of it at once would be twice as large. */
    static Charset guess(ByteBuffer text) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer piece = CharBuffer.allocate(PIECE_CHARACTERS);
        CoderResult result = decoder.decode(text, piece, true);
        while (result.isOverflow()) {
            result = decoder.decode(text, piece.clear(), true);
        }
        return result.isError() ? Charset.forName(WESTERN) : StandardCharsets.UTF_8;
    }
}
