package venuehunt.runtime.session;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How often ticks were judged how. Counting takes no lock, and allocates only when many threads first meet here. */
public final class TickCounts {
    private final Map<TickVerdict, LongAdder> counts = new EnumMap<>(TickVerdict.class);

    public TickCounts() {
        for (TickVerdict verdict : TickVerdict.values()) {
            counts.put(verdict, new LongAdder());
        }
    }

    public void add(TickVerdict verdict) {
        counter(verdict).increment();
    }

    /** How often since the start. */
    public long of(TickVerdict verdict) {
        return counter(verdict).sum();
    }

    private LongAdder counter(TickVerdict verdict) {
        LongAdder counter = counts.get(verdict);
        if (counter == null) {
            throw new IllegalStateException("no counter " + verdict);
        }
        return counter;
    }
}
