package venuehunt.uploader.plan;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words from a foreign file, made fit to be stored, compared and printed on a terminal. */
public final class PlainText {
    /** As many characters as the contract allows for names and ids. */
    public static final int MAX_CHARACTERS = 80;

    /** Control, format (also the bidirectional ones) and unassigned characters, lone surrogates, line breaks. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_ID_CHARACTERS = Pattern.compile("[^a-z0-9]+");

    private PlainText() {
    }

    /** In Unicode's composed form, without anything a terminal or browser might obey; of any length. */
    public static String clean(String text) {
        String printable = UNPRINTABLE.matcher(text).replaceAll(" ");
        return SPACES.matcher(Normalizer.normalize(printable, Normalizer.Form.NFC)).replaceAll(" ").strip();
    }

    /** At most {@link #MAX_CHARACTERS} UTF-16 units, never half a character. */
    public static String cut(String text) {
        return cut(text, MAX_CHARACTERS);
    }

    /** Lower-case Latin letters and digits with single hyphens, at most 63: "Café 3" is "cafe-3"; may be empty. */
    public static String slug(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String hyphened = NO_ID_CHARACTERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("-");
        return trimHyphens(cut(trimHyphens(hyphened), 63));
    }

    private static String cut(String text, int characters) {
        if (text.length() <= characters) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(characters - 1)) ? characters - 1 : characters;
        return text.substring(0, end).strip();
    }

    private static String trimHyphens(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        int to = text.length() > from && text.endsWith("-") ? text.length() - 1 : text.length();
        return text.substring(from, to);
    }
}
