package venuehunt.simulator.report;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** Latencies since the start and since the last look. Recording is wait-free; looking is for one thread at a time. */
final class Stopwatch {
    private static final long HIGHEST_MICROS = 600_000_000; // ten minutes; longer ones count as that
    private static final int DIGITS = 3;

    private final Recorder recorder = new Recorder(HIGHEST_MICROS, DIGITS);
    private final Histogram total = new Histogram(HIGHEST_MICROS, DIGITS);
    private final Histogram interval = recorder.getIntervalHistogram();

    void record(long nanos) {
        recorder.recordValue(Math.clamp(nanos / 1000, 0, HIGHEST_MICROS));
    }

    LatencyMs sinceLastLook() {
        recorder.getIntervalHistogramInto(interval);
        total.add(interval);
        return LatencyMs.ofMicros(interval);
    }

    LatencyMs sinceStart() {
        sinceLastLook();
        return LatencyMs.ofMicros(total);
    }

    /** What was measured till now, which is forgotten. */
    LatencyMs startOver() {
        LatencyMs before = sinceStart();
        total.reset();
        return before;
    }
}
