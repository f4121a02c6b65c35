package venuehunt.runtime.ledger;

import com.google.common.hash.HashCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehunt.runtime.ledger.EventSeal.SealedEvent;

/** One walk along a hunt's chain and its events, side by side. */
public final class ChainCheck {
    private final @Nullable ChainHead known;
    private final List<ChainFault> faults = new ArrayList<>();
    /** What the link in hand holds and has not been met. */
    private final Map<Long, HashCode> expected = new HashMap<>();
    private @Nullable ChainHead head;
    private long sealedEvents;
    private long faultCount;

    private ChainCheck(@Nullable ChainHead known) {
        this.known = known;
    }

    /**
     * What is wrong on the way along the chain.
     *
     * @param known
     *            the head that an earlier walk found; null when there was none
     * @param seals
     *            all links there are, by number
     * @param events
     *            all events up to the end of the last link, in order; what comes after it is left alone
     */
    public static ChainReport run(@Nullable ChainHead known, Iterator<EventSeal> seals,
            Iterator<LedgerEvent> events) {
        ChainCheck check = new ChainCheck(known);
        LedgerEvent event = next(events);
        while (seals.hasNext()) {
            EventSeal seal = seals.next();
            check.begin(seal);
            while (event != null && event.cursor().compareTo(seal.last()) <= 0) {
                check.meet(event);
                event = next(events);
            }
            check.end();
        }
        return check.report();
    }

    private static @Nullable LedgerEvent next(Iterator<LedgerEvent> events) {
        return events.hasNext() ? events.next() : null;
    }

    private void begin(EventSeal seal) {
        long next = head == null ? 1 : head.number() + 1;
        if (seal.number() != next) {
            // Without the link before it a link's hash says nothing; its events are looked at all the same.
            fault(new ChainFault.SealGone(next));
        } else if (!EventSeal.hash(head == null ? null : head.hash(), seal.events()).equals(seal.hash())
                || isOtherThanKnown(seal)) {
            fault(new ChainFault.SealChanged(seal.number()));
        }
        for (SealedEvent each : seal.events()) {
            expected.put(each.position(), each.digest());
        }
        sealedEvents += seal.events().size();
        head = new ChainHead(seal.number(), seal.hash());
    }

    private boolean isOtherThanKnown(EventSeal seal) {
        return known != null && known.number() == seal.number() && !known.hash().equals(seal.hash());
    }

    private void meet(LedgerEvent event) {
        long position = event.cursor().position();
        HashCode sealed = expected.remove(position);
        if (sealed == null) {
            fault(new ChainFault.EventAdded(position));
        } else if (!sealed.equals(event.digest())) {
            fault(new ChainFault.EventChanged(position));
        }
    }

    private void end() {
        expected.keySet().stream().sorted().forEach(position -> fault(new ChainFault.EventGone(position)));
        expected.clear();
    }

    private void fault(ChainFault fault) {
        faultCount++;
        if (faults.size() < ChainReport.NAMED_FAULTS) {
            faults.add(fault);
        }
    }

    private ChainReport report() {
        long length = head == null ? 0 : head.number();
        if (known != null && length < known.number()) {
            fault(new ChainFault.SealGone(length + 1));
        }
        return new ChainReport(sealedEvents, head, faultCount, faults);
    }
}
