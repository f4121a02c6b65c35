package venuehunt.service.rpc;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** The connections of a port, in numbers. For any thread. */
public final class ConnectionCounts {
    private final AtomicInteger open = new AtomicInteger();
    private final LongAdder tooMany = new LongAdder();
    private final LongAdder strangers = new LongAdder();
    private final LongAdder waits = new LongAdder();

    ConnectionCounts() {
    }

    void opened() {
        open.incrementAndGet();
    }

    void closed() {
        open.decrementAndGet();
    }

    void addTooMany() {
        tooMany.increment();
    }

    void addStranger() {
        strangers.increment();
    }

    void addWait() {
        waits.increment();
    }

    public int open() {
        return open.get();
    }

    /** How many were closed since there were as many as may be. */
    public long tooMany() {
        return tooMany.sum();
    }

    /** How many were closed since too many came from one address of whom nobody was known. */
    public long strangers() {
        return strangers.sum();
    }

    /** How often those who came had to wait a moment, since they came too fast. */
    public long waits() {
        return waits.sum();
    }
}
