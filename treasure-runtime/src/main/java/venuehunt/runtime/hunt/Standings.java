package venuehunt.runtime.hunt;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * How the awards of many treasures stand, a byte for each, side by side: a tick comes past hundreds of treasures and
 * cannot visit the awards of each, which lie anywhere on the heap. The truth is in {@link TreasureAwards}, which keep
 * their byte here up to date; what stands here is never more than the moment behind in which they do.
 *
 * <p>
 * There is one byte for a treasure, wherever it is shown, so that none who shows it can miss that it was taken: a block
 * that is built while that happens looks at the same byte as all others. Bytes are read and written opaquely: a reader
 * needs nothing else that the writer has written, only to see the byte before long; and who is called to look again
 * after it was written sees it at once, since to call is to synchronise.
 *
 * <p>
 * Pages never move, so that a byte written is a byte seen; each is twice as large as the one before.
 */
public final class Standings {
    /** Nobody has won it: who comes may. */
    public static final byte OPEN = 0;
    /** It depends on who comes: the awards must be asked. */
    public static final byte DEPENDS = 1;
    /** Nobody can win it any more. */
    public static final byte TAKEN = 2;

    private static final VarHandle BYTES = MethodHandles.arrayElementVarHandle(byte[].class);
    private static final int FIRST_SHIFT = 4;
    private static final int PAGES = 31 - FIRST_SHIFT;

    private final byte[][] pages = new byte[PAGES][];
    private int size;

    /** A place for one more, {@link #OPEN}. Whoever is given its number finds the page. */
    synchronized int add() {
        int page = page(size);
        if (pages[page] == null) {
            pages[page] = new byte[1 << (FIRST_SHIFT + page)];
        }
        return size++;
    }

    /** {@link #OPEN}, {@link #DEPENDS} or {@link #TAKEN}. */
    public byte get(int number) {
        int page = page(number);
        return (byte) BYTES.getOpaque(pages[page], number - first(page));
    }

    void set(int number, byte standing) {
        int page = page(number);
        BYTES.setOpaque(pages[page], number - first(page), standing);
    }

    private static int page(int number) {
        return Integer.SIZE - 1 - FIRST_SHIFT - Integer.numberOfLeadingZeros(number + (1 << FIRST_SHIFT));
    }

    private static int first(int page) {
        return ((1 << page) - 1) << FIRST_SHIFT;
    }
}
