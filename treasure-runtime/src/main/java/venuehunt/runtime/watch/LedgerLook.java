package venuehunt.runtime.watch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one look at the database showed, all of one moment.
 *
 * @param last
 *            the event of the highest position; null while there is none
 * @param seenIsThere
 *            whether the event that was asked for stands where it was seen
 */
record LedgerLook(Durability durability, UUID ledgerId, @Nullable SeenEvent last, boolean seenIsThere) {

    String end() {
        return last == null ? "holds no event" : "ends with " + last;
    }
}
