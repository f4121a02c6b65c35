package venuehunt.geometry.venue;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What ids and names may be. They are shown in browsers, in terminals and on phones, so they hold nothing that moves
 * the cursor or turns the direction of writing.
 */
public final class Text {
    private static final Pattern VENUE_ID = Pattern.compile("[a-z0-9-]{1,63}");
    private static final int MAX_SHOWN_CHARACTERS = 80;

    private Text() {
    }

    public static boolean isVenueId(String text) {
        return VENUE_ID.matcher(text).matches();
    }

    /** Why a text cannot be taken, to follow its name in a sentence. */
    public static Optional<String> problem(String text, int maxCharacters) {
        int characters = text.codePointCount(0, text.length());
        if (characters > maxCharacters) {
            return Optional.of("has " + characters + " characters, at most " + maxCharacters + " are taken");
        }
        return text.codePoints().filter(Text::acts).mapToObj(c -> String.format("holds the character U+%04X", c))
                .findFirst();
    }

    /** A foreign text as it can be shown anywhere: short, and without characters that do something. */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(MAX_SHOWN_CHARACTERS).map(c -> acts(c) ? '?' : c).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean acts(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> turnsWriting(codePoint);
            default -> false;
        };
    }

    /** The bidirectional marks of Unicode's annex 9. */
    private static boolean turnsWriting(int codePoint) {
        return codePoint == 0x061C || codePoint == 0x200E || codePoint == 0x200F
                || (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
