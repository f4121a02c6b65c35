package venuehunt.runtime.ledger;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link of a hunt's chain: the events that came after the link before it, each by its digest, so that what was changed
 * later can be named.
 *
 * @param number
 *            1, 2, 3, …
 * @param last
 *            the last event in it
 * @param hash
 *            SHA-256 of the hash before (nothing, in the first link) and of all digests
 */
public record EventSeal(long number, EventCursor last, List<SealedEvent> events, HashCode hash) {

    public EventSeal {
        events = List.copyOf(events);
    }

    /** An event as it was when it was sealed. */
    public record SealedEvent(long position, HashCode digest) {}

    /**
     * The link that follows.
     *
     * @param before
     *            null for the first
     * @param events
     *            what comes right after it, in order; at least one
     */
    public static EventSeal after(@Nullable EventSeal before, List<LedgerEvent> events) {
        List<SealedEvent> sealed = events.stream()
                .map(each -> new SealedEvent(each.cursor().position(), each.digest())).toList();
        return new EventSeal(before == null ? 1 : before.number() + 1, events.getLast().cursor(), sealed,
                hash(before == null ? null : before.hash(), sealed));
    }

    static HashCode hash(@Nullable HashCode before, List<SealedEvent> events) {
        Hasher hasher = Hashing.sha256().newHasher();
        if (before != null) {
            hasher.putBytes(before.asBytes());
        }
        for (SealedEvent each : events) {
            hasher.putBytes(each.digest().asBytes());
        }
        return hasher.hash();
    }
}
