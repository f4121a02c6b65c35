package venuehunt.tiles;

import java.io.PrintWriter;
import java.util.regex.Pattern;

/** Tells people what was refused, a line each, and counts. */
final class Complaints {
    private static final int MAX_CHARACTERS = 400;
    /** Files are foreign: nothing of them that a terminal might obey is shown. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private final PrintWriter err;
    private long count;

    Complaints(PrintWriter err) {
        this.err = err;
    }

    /**
     * Tells.
     *
     * @param where
     *            what is at fault, e.g. "line 7"
     */
    void tell(String where, String sentence) {
        count++;
        String whole = where + ": " + sentence;
        String bounded = whole.length() > MAX_CHARACTERS ? whole.substring(0, MAX_CHARACTERS) + "…" : whole;
        err.println(UNPRINTABLE.matcher(bounded).replaceAll("?"));
    }

    boolean none() {
        return count == 0;
    }
}
