package venuehunt.simulator.report;

import java.util.Locale;

/** A crowd at one moment; rates and latency since the moment before. */
public record LiveSnapshot(int playersConnected, double ticksPerSecond, double deltasPerSecond,
        double claimsPerSecond, LatencyMs tickLatencyMs, long awards) {
    /** For people, on one line of less than 100 characters. */
    public String toLine() {
        return String.format(Locale.ROOT,
                "%5d players %7.0f ticks/s %6.0f deltas/s %5.1f claims/s  p50 %.1f ms  p99 %.1f ms %6d awards",
                playersConnected, ticksPerSecond, deltasPerSecond, claimsPerSecond, tickLatencyMs.p50(),
                tickLatencyMs.p99(), awards);
    }
}
