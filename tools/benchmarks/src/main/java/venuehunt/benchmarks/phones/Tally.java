package venuehunt.benchmarks.phones;

import org.HdrHistogram.Histogram;

/** What the phones of one group have got. Written by the load's one thread. */
final class Tally {
    private static final long LONGEST_NS = 60_000_000_000L;

    private Histogram waits = new Histogram(LONGEST_NS, 3);
    private long bytes;
    private long sinceNs = System.nanoTime();

    void answered(long waitNs, int length) {
        waits.recordValue(Math.min(LONGEST_NS, Math.max(0, waitNs)));
        bytes += length;
    }

    /** What has come since this was asked last. */
    Heard take() {
        long nowNs = System.nanoTime();
        Heard heard = new Heard(waits, bytes, nowNs - sinceNs);
        waits = new Histogram(LONGEST_NS, 3);
        bytes = 0;
        sinceNs = nowNs;
        return heard;
    }
}
