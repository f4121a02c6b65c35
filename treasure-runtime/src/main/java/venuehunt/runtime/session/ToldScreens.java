package venuehunt.runtime.session;

import org.jspecify.annotations.Nullable;
import venuehunt.runtime.field.View;

/**
 * What a phone was told to show, lately and last: the screen that each of the last deltas has led to, under the
 * sequence of that delta. A phone that lost the end of its stream goes on from the screen that it has, with one delta
 * for all that it missed.
 *
 * <p>
 * Screens are kept rather than deltas because the missed ones would mostly take each other back. Used by one thread at
 * a time.
 */
final class ToldScreens {
    /** On its way to a phone there are one or two deltas; who has missed more is as well off with a snapshot. */
    static final int KEPT = 8;

    private final int maxShown;
    /** The screen after the delta of sequence s is at s modulo the length; made when it is first needed. */
    private final @Nullable Screen[] screens = new Screen[KEPT];
    private Screen last;
    private long oldest;
    private long newest;

    ToldScreens(int maxShown) {
        this.maxShown = maxShown;
        last = new Screen(maxShown);
        screens[0] = last;
    }

    /** What the phone shows when it has applied all that it was told. */
    Screen last() {
        return last;
    }

    /**
     * The phone is told of this view.
     *
     * @param snapshot
     *            it is told all, and nothing follows from what it showed before
     * @return the sequence of the delta
     */
    long tell(View view, boolean snapshot) {
        newest++;
        oldest = snapshot ? newest : Math.max(oldest, newest - KEPT + 1);
        last = screen(newest);
        last.take(view);
        return newest;
    }

    /**
     * The phone has applied the deltas up to this one and none after it: what was told since counts as never told.
     *
     * @return whether it is still known what it shows; if not, nothing has changed here
     */
    boolean goBackTo(long sequence) {
        if (sequence < oldest || sequence > newest) {
            return false;
        }
        newest = sequence;
        last = screen(sequence);
        return true;
    }

    private Screen screen(long sequence) {
        int at = (int) (sequence % KEPT);
        Screen screen = screens[at];
        if (screen == null) {
            screen = new Screen(maxShown);
            screens[at] = screen;
        }
        return screen;
    }
}
