package venuehunt.simulator.report;

import org.HdrHistogram.Histogram;

/** Percentiles in milliseconds; all zero when nothing was measured. */
public record LatencyMs(double p50, double p99, double p999, double max) {
    static final LatencyMs NONE = new LatencyMs(0, 0, 0, 0);
    private static final double MICROS_PER_MILLI = 1000;

    static LatencyMs ofMicros(Histogram micros) {
        return new LatencyMs(micros.getValueAtPercentile(50) / MICROS_PER_MILLI,
                micros.getValueAtPercentile(99) / MICROS_PER_MILLI,
                micros.getValueAtPercentile(99.9) / MICROS_PER_MILLI, micros.getMaxValue() / MICROS_PER_MILLI);
    }
}
