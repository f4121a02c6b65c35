package venuehunt.tile.map;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers from 0 to 65,535 by place: a byte each where all are below 256, as in nearly every venue, so that the pages
 * of a map keep to as little of the processor's cache as they can; the upper bytes apart from them in the others.
 */
final class TileNumbers {
    private static final int BYTE_VALUES = 1 << Byte.SIZE;

    /** What {@link BlockGrid} reads: the lower bytes, and the upper ones unless all are zero. */
    final byte[] low;
    final byte @Nullable [] high;

    /**
     * Zero at each place.
     *
     * @param bound
     *            above all numbers to come
     */
    TileNumbers(int bound, int places) {
        this.low = new byte[places];
        this.high = bound > BYTE_VALUES ? new byte[places] : null;
    }

    int get(int place) {
        int upper = high == null ? 0 : high[place] & 0xFF;
        return upper << Byte.SIZE | (low[place] & 0xFF);
    }

    /** Sets the places up to, not including, {@code to}. */
    void fill(int from, int to, int number) {
        Arrays.fill(low, from, to, (byte) number);
        if (high != null) {
            Arrays.fill(high, from, to, (byte) (number >> Byte.SIZE));
        }
    }

    void copy(int from, int to, int places) {
        System.arraycopy(low, from, low, to, places);
        if (high != null) {
            System.arraycopy(high, from, high, to, places);
        }
    }

    boolean same(int from, int other, int places) {
        return Arrays.equals(low, from, from + places, low, other, other + places)
                && (high == null || Arrays.equals(high, from, from + places, high, other, other + places));
    }
}
