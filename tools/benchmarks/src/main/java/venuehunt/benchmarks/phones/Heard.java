package venuehunt.benchmarks.phones;

import org.HdrHistogram.Histogram;

/**
 * The answers that phones got in a while.
 *
 * @param waits
 *            nanoseconds from the moment when each tick was due, or sent
 * @param bytes
 *            of all answers
 * @param whileNs
 *            how long it was
 */
public record Heard(Histogram waits, long bytes, long whileNs) {

    public long answers() {
        return waits.getTotalCount();
    }

    /** Of one answer, on average. */
    public double nsPerAnswer() {
        return (double) whileNs / Math.max(1, answers());
    }

    public int bytesPerAnswer() {
        return (int) Math.round((double) bytes / Math.max(1, answers()));
    }

    public double waitNs(double percentile) {
        return waits.getValueAtPercentile(percentile);
    }
}
