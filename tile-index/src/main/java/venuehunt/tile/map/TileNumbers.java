package venuehunt.tile.map;

import java.util.Arrays;

/**
 * Numbers from 0 to 65,535 by place: a byte each where all are below 256, as in nearly every venue, so that the pages
 * of a map keep to as little of the processor's cache as they can; else two.
 */
final class TileNumbers {
    private static final int BYTE_VALUES = 1 << Byte.SIZE;

    /** What {@link BlockGrid} reads: {@link #shorts} if wide, else {@link #bytes}; the other one is empty. */
    final boolean wide;
    final byte[] bytes;
    final short[] shorts;

    /**
     * Zero at each place.
     *
     * @param bound
     *            above all numbers to come
     */
    TileNumbers(int bound, int places) {
        this.wide = bound > BYTE_VALUES;
        this.bytes = new byte[wide ? 0 : places];
        this.shorts = new short[wide ? places : 0];
    }

    int get(int place) {
        return wide ? shorts[place] & 0xFFFF : bytes[place] & 0xFF;
    }

    /** Sets the places up to, not including, {@code to}. */
    void fill(int from, int to, int number) {
        if (wide) {
            Arrays.fill(shorts, from, to, (short) number);
        } else {
            Arrays.fill(bytes, from, to, (byte) number);
        }
    }

    void copy(int from, int to, int places) {
        if (wide) {
            System.arraycopy(shorts, from, shorts, to, places);
        } else {
            System.arraycopy(bytes, from, bytes, to, places);
        }
    }

    boolean same(int from, int other, int places) {
        return wide
                ? Arrays.equals(shorts, from, from + places, shorts, other, other + places)
                : Arrays.equals(bytes, from, from + places, bytes, other, other + places);
    }
}
