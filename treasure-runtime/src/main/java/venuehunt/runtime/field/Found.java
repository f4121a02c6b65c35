package venuehunt.runtime.field;

import java.util.Arrays;

/**
 * Entries of a block, in the order they were found. Kept from look to look: it grows to the greatest number that the
 * cells round one place have held, and allocates nothing from then on.
 */
final class Found {
    private static final int FEW = 16;

    private int[] entries = new int[FEW];
    private int size;

    void clear() {
        size = 0;
    }

    /** Takes no more memory than a new one. */
    void shrink() {
        entries = new int[FEW];
        size = 0;
    }

    int size() {
        return size;
    }

    int entry(int i) {
        return entries[i];
    }

    void add(int entry) {
        withRoom(1)[size++] = entry;
    }

    /** Where to write up to so many more, from {@link #size} on, before {@link #resize}. */
    int[] withRoom(int more) {
        if (entries.length < size + more) {
            entries = Arrays.copyOf(entries, Math.max(2 * entries.length, size + more));
        }
        return entries;
    }

    void resize(int count) {
        size = count;
    }

    /** Writes over one that has been read. */
    void set(int i, int entry) {
        entries[i] = entry;
    }
}
