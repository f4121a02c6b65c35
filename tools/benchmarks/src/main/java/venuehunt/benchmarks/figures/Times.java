package venuehunt.benchmarks.figures;

import java.util.Arrays;

/** Times, or rates, in order. */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
public record Times(double[] sorted) {

    public static Times of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Times(sorted);
    }

    /** The value below which this share of the others lies. */
    public double share(double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    public double sum() {
        return Arrays.stream(sorted).sum();
    }
}
