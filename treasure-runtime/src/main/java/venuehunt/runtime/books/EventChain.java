package venuehunt.runtime.books;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import venuehunt.runtime.ledger.ChainCheck;
import venuehunt.runtime.ledger.ChainHead;
import venuehunt.runtime.ledger.ChainReport;
import venuehunt.runtime.ledger.EventCursor;
import venuehunt.runtime.ledger.EventSeal;
import venuehunt.runtime.ledger.LedgerEvent;
import venuehunt.runtime.postgres.PostgresEvents;
import venuehunt.runtime.postgres.PostgresSeals;

/**
 * The hash chain over a hunt's events, written behind the claims. Any number of nodes may seal at once: they read the
 * same events in the same order, and the key of the links decides whose is kept.
 */
public final class EventChain {
    /** Events in a link, and in a page. */
    private static final int MAX_EVENTS = 1_000;
    private static final int MAX_SEALS = 50;

    private final PostgresEvents events;
    private final PostgresSeals seals;

    public EventChain(PostgresEvents events, PostgresSeals seals) {
        this.events = events;
        this.seals = seals;
    }

    /** Seals what can be followed by now. */
    public void seal(String huntId) {
        int found = MAX_EVENTS;
        while (found == MAX_EVENTS) {
            EventSeal last = seals.last(huntId).orElse(null);
            List<LedgerEvent> next = events.after(huntId, last == null ? EventCursor.START : last.last(), MAX_EVENTS);
            found = next.size();
            if (found > 0) {
                seals.append(huntId, EventSeal.after(last, next));
            }
        }
    }

    /**
     * Walks the whole chain. Links that are added meanwhile are left to the next walk.
     *
     * @param known
     *            the head that an earlier walk found
     */
    public ChainReport check(String huntId, @Nullable ChainHead known) {
        Optional<EventSeal> head = seals.last(huntId);
        if (head.isEmpty()) {
            return ChainCheck.run(known, List.<EventSeal>of().iterator(), List.<LedgerEvent>of().iterator());
        }
        EventCursor end = head.get().last();
        Iterator<EventSeal> links = new Pages<>(
                last -> seals.after(huntId, last == null ? 0 : last.number(), MAX_SEALS).stream()
                        .takeWhile(seal -> seal.number() <= head.get().number()).toList());
        Iterator<LedgerEvent> rows = new Pages<>(
                last -> events.after(huntId, last == null ? EventCursor.START : last.cursor(), MAX_EVENTS).stream()
                        .takeWhile(event -> event.cursor().compareTo(end) <= 0).toList());
        return ChainCheck.run(known, links, rows);
    }
}
