package venuehunt.runtime.claim;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Time of a simulation: what is to happen, in order; it jumps from one thing to the next. */
final class SimClock {
    private final PriorityQueue<Due> due = new PriorityQueue<>(
            Comparator.comparingLong(Due::atNs).thenComparingLong(Due::number));
    private long nowNs;
    private long planned;

    private record Due(long atNs, long number, Runnable what) {}

    long nowNs() {
        return nowNs;
    }

    void after(long delayNs, Runnable what) {
        due.add(new Due(nowNs + delayNs, planned++, what));
    }

    void runUntil(long endNs) {
        for (Due next = due.peek(); next != null && next.atNs() <= endNs; next = due.peek()) {
            due.remove();
            nowNs = next.atNs();
            next.what().run();
        }
        nowNs = endNs;
    }
}
