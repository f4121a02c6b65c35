package venuehunt.runtime.ledger;

import java.util.Comparator;

/**
 * A place in the events of a hunt: the transaction that wrote an event, then the event's position. In this order
 * nothing comes in behind a place that was read; by position alone it would.
 *
 * @param transaction
 *            the ledger's number of it, which only grows
 * @param position
 *            unique in a hunt
 */
public record EventCursor(long transaction, long position) implements Comparable<EventCursor> {
    /** Before the first event. */
    public static final EventCursor START = new EventCursor(0, 0);

    private static final Comparator<EventCursor> ORDER = Comparator.comparingLong(EventCursor::transaction)
            .thenComparingLong(EventCursor::position);

    @Override
    public int compareTo(EventCursor other) {
        return ORDER.compare(this, other);
    }
}
