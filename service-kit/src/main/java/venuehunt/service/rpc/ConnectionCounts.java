package venuehunt.service.rpc;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** The connections of a port, in numbers. For any thread. */
public final class ConnectionCounts {
    private final AtomicInteger open = new AtomicInteger();
    private final LongAdder full = new LongAdder();
    private final LongAdder strangers = new LongAdder();
    private final LongAdder waits = new LongAdder();
    private final LongAdder tokensNotChecked = new LongAdder();

    ConnectionCounts() {
    }

    void opened() {
        open.incrementAndGet();
    }

    /** How many are left. */
    int closed() {
        return open.decrementAndGet();
    }

    void addFull() {
        full.increment();
    }

    void addStranger() {
        strangers.increment();
    }

    void addWait() {
        waits.increment();
    }

    void addTokenNotChecked() {
        tokensNotChecked.increment();
    }

    public int open() {
        return open.get();
    }

    /** How often those who came had to wait until others went, since there were as many as may be. */
    public long full() {
        return full.sum();
    }

    /** How many were closed since too many came from one address of whom nobody was known. */
    public long strangers() {
        return strangers.sum();
    }

    /** How often those who came had to wait a moment, since they came too fast. */
    public long waits() {
        return waits.sum();
    }

    /** How many tokens were not looked at, since bad ones had come over the same connection. */
    public long tokensNotChecked() {
        return tokensNotChecked.sum();
    }
}
