package venuehunt.benchmarks.servers;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Finds out how long everything in this process stood still, by a thread that wakes each millisecond and is late. */
public final class Stalls implements AutoCloseable {
    private static final long STEP_NS = TimeUnit.MILLISECONDS.toNanos(1);

    private final AtomicLong longestNs = new AtomicLong();
    private volatile boolean closed;

    /** Watches from here on. */
    public Stalls() {
        Thread.ofPlatform().daemon().name("stalls").start(this::watch);
    }

    private void watch() {
        while (!closed) {
            long beforeNs = System.nanoTime();
            LockSupport.parkNanos(STEP_NS);
            long late = System.nanoTime() - beforeNs - STEP_NS;
            longestNs.accumulateAndGet(late, Math::max);
        }
    }

    /** The longest since this was asked last. */
    public long takeLongestNs() {
        return longestNs.getAndSet(0);
    }

    /** It costs a thousand wakings a second. */
    @Override
    public void close() {
        closed = true;
    }
}
