package venuehunt.runtime.session;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How often ticks were judged how. Counting takes no lock, and allocates only when many threads first meet here. */
public final class TickCounts {
    private final Map<TickVerdict, LongAdder> counts = new EnumMap<>(TickVerdict.class);
    private final LongAdder tooFast = new LongAdder();
    private final LongAdder mocked = new LongAdder();

    public TickCounts() {
        for (TickVerdict verdict : TickVerdict.values()) {
            counts.put(verdict, new LongAdder());
        }
    }

    public void add(TickVerdict verdict) {
        counter(verdict).increment();
    }

    /** The player had come faster than anybody runs, whatever the verdict was. */
    public void addTooFast() {
        tooFast.increment();
    }

    /** The phone said itself that its position is simulated. A signal, not a verdict. */
    public void addMocked() {
        mocked.increment();
    }

    public long tooFast() {
        return tooFast.sum();
    }

    public long mocked() {
        return mocked.sum();
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
